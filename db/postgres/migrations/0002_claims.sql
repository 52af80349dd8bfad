CREATE TABLE "claim_versions" (
	"claim_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"user_id" text,
	"display_name" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	CONSTRAINT "claim_versions_claim_id_version_pk" PRIMARY KEY("claim_id","version")
);
