ALTER TABLE "claim_reports" ADD COLUMN "way" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "claims_by_category" ON "claims" USING btree ("desk_id","shelf","category");--> statement-breakpoint
CREATE INDEX "claims_in_dispute" ON "claims" USING btree ("desk_id","shelf") WHERE "claims"."dispute";--> statement-breakpoint
CREATE INDEX "claims_to_approve" ON "claims" USING btree ("desk_id","shelf") WHERE "claims"."state" = 'to-approve';--> statement-breakpoint
CREATE INDEX "claims_to_recheck" ON "claims" USING btree ("desk_id","recheck_at") WHERE "claims"."recheck_at" is not null;--> statement-breakpoint
CREATE INDEX "claims_by_number" ON "claims" USING btree ("desk_id","number");