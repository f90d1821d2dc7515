CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"body_sha256" text NOT NULL,
	"report" jsonb NOT NULL,
	"picture_sha256" text,
	"picture_media_type" text,
	"state" text DEFAULT 'received' NOT NULL,
	"status_token_hash" text NOT NULL,
	"page_url" text NOT NULL,
	"category" text NOT NULL,
	CONSTRAINT "reports_status_token_hash_unique" UNIQUE("status_token_hash")
);
--> statement-breakpoint
CREATE INDEX "reports_by_time" ON "reports" USING btree ("received_at","id");