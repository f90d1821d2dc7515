ALTER TABLE "passed_on" ADD COLUMN "claim_id" uuid;--> statement-breakpoint
ALTER TABLE "passed_on" ADD COLUMN "withdrawal" text;--> statement-breakpoint
ALTER TABLE "passed_on" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "passed_on" ADD COLUMN "next_try_at" timestamp (3) with time zone;