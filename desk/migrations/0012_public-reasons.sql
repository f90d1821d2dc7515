ALTER TABLE "claims" ADD COLUMN "closed_by" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "reason_approved_by" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "reason_waits" jsonb;--> statement-breakpoint
CREATE INDEX "claims_to_say_why" ON "claims" USING btree ("desk_id") WHERE "claims"."state" = 'closed' and "claims"."dispute" and "claims"."closed_by" is not null
    and "claims"."reason_approved_by" is null;