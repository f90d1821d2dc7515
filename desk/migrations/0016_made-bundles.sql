CREATE TABLE "made_bundles" (
	"desk_id" text NOT NULL,
	"id" uuid NOT NULL,
	"partner" text NOT NULL,
	"claim_id" uuid,
	"reports" uuid[] NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "made_bundles_desk_id_id_pk" PRIMARY KEY("desk_id","id")
);--> statement-breakpoint
INSERT INTO "made_bundles" ("desk_id", "id", "partner", "claim_id", "reports", "made_at")
SELECT "desk_id", "bundle", "partner", min("claim_id"::text)::uuid, array_agg("report_id"), min("passed_at")
FROM "passed_on" GROUP BY "desk_id", "bundle", "partner";