ALTER TABLE "made_bundles" ADD COLUMN "receipt_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "made_bundles" SET "receipt_at" = "made_at" WHERE EXISTS (SELECT 1 FROM "passed_on" WHERE "passed_on"."desk_id" = "made_bundles"."desk_id" AND "passed_on"."bundle" = "made_bundles"."id" AND "passed_on"."status_url" IS NOT NULL);
