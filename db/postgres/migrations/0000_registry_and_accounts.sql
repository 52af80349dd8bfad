CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_delays" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"last_attempt_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"ward_code" text,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "hospitals" (
	"facility_id" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"owner" text NOT NULL,
	"is_city_hospital" boolean NOT NULL,
	"kind" text NOT NULL,
	"specialty" text,
	"former_level" text,
	"address" text,
	"ward_code" text,
	"latitude" double precision,
	"longitude" double precision,
	"coordinate_source" text,
	"beds_published" integer,
	"beds_published_source" text,
	"beds_estimate" integer,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "hospitals_facility_id_valid_from_pk" PRIMARY KEY("facility_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "kiosks" (
	"kiosk_id" text NOT NULL,
	"facility_id" text NOT NULL,
	"is_simulated" boolean NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "kiosks_kiosk_id_valid_from_pk" PRIMARY KEY("kiosk_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"key_hash" text NOT NULL,
	"streams" text[] NOT NULL,
	"is_simulated" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sources_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"station_id" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"network" text NOT NULL,
	"host_facility_id" text,
	"address" text,
	"ward_code" text,
	"latitude" double precision,
	"longitude" double precision,
	"coordinate_source" text,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "stations_station_id_valid_from_pk" PRIMARY KEY("station_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"unit_id" text NOT NULL,
	"station_id" text NOT NULL,
	"kind" text NOT NULL,
	"is_simulated" boolean NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "units_unit_id_valid_from_pk" PRIMARY KEY("unit_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "wards" (
	"ward_code" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"full_name_vi" text NOT NULL,
	"full_name_en" text NOT NULL,
	"kind" text NOT NULL,
	"population" integer NOT NULL,
	"population_month" text NOT NULL,
	"area_km2" double precision NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"former_district" text,
	"office_address" text,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "wards_ward_code_valid_from_pk" PRIMARY KEY("ward_code","valid_from")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_user_id" ON "sessions" USING btree ("user_id");