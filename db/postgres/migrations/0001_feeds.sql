CREATE TABLE "feed_contracts" (
	"source_id" text NOT NULL,
	"stream" text NOT NULL,
	"owner_vi" text NOT NULL,
	"owner_en" text NOT NULL,
	"period_seconds" integer NOT NULL,
	"late_after_seconds" integer NOT NULL,
	"sla_seconds" integer NOT NULL,
	"schema_version" integer NOT NULL,
	"service_from_minute" integer,
	"service_to_minute" integer,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"source" text NOT NULL,
	"confidence" text,
	"note" text,
	CONSTRAINT "feed_contracts_source_id_stream_valid_from_pk" PRIMARY KEY("source_id","stream","valid_from")
);
--> statement-breakpoint
CREATE TABLE "feed_outage_causes" (
	"source_id" text NOT NULL,
	"stream" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"cause" text NOT NULL,
	"note" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feed_outage_causes_source_id_stream_started_at_decided_at_pk" PRIMARY KEY("source_id","stream","started_at","decided_at")
);
--> statement-breakpoint
CREATE TABLE "feed_replays" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"stream" text NOT NULL,
	"reason" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"accepted" integer NOT NULL,
	"duplicate" integer NOT NULL,
	"refused" integer NOT NULL,
	"withheld" integer NOT NULL,
	"replayed_by" text NOT NULL,
	"replayed_by_name" text NOT NULL,
	"replayed_at" timestamp with time zone NOT NULL
);
