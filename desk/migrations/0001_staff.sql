CREATE TABLE "log" (
	"desk_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"seat" text NOT NULL,
	"kind" text NOT NULL,
	"claim_id" text,
	"data" jsonb NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "log_desk_id_sequence_pk" PRIMARY KEY("desk_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "seat_tokens" (
	"desk_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"seat_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "seat_tokens_desk_id_token_sha256_pk" PRIMARY KEY("desk_id","token_sha256")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"desk_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"categories" text[],
	"release_key" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "seats_desk_id_id_pk" PRIMARY KEY("desk_id","id")
);
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_status_token_hash_unique";--> statement-breakpoint
DROP INDEX "reports_by_time";--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "desk_id" text NOT NULL DEFAULT 'main';--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "desk_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_pkey";--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_desk_id_id_pk" PRIMARY KEY("desk_id","id");--> statement-breakpoint
CREATE INDEX "log_by_claim" ON "log" USING btree ("desk_id","claim_id","sequence");--> statement-breakpoint
CREATE INDEX "reports_by_time" ON "reports" USING btree ("desk_id","received_at","id");--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_by_status_token" UNIQUE("desk_id","status_token_hash");