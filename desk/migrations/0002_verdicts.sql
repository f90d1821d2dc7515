CREATE TABLE "drafts" (
	"desk_id" text NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"draft" jsonb NOT NULL,
	"editors" text[] NOT NULL,
	"dry_run" text,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	"withdrawal" text,
	"sent_back" jsonb,
	"in_version" integer,
	"entry_id" text NOT NULL,
	"entry" jsonb,
	"published_version" integer,
	"published_at" timestamp (3) with time zone,
	"sources" text[] NOT NULL,
	CONSTRAINT "drafts_desk_id_claim_id_pk" PRIMARY KEY("desk_id","claim_id")
);
--> statement-breakpoint
CREATE INDEX "drafts_by_state" ON "drafts" USING btree ("desk_id","state","approved_at");--> statement-breakpoint
CREATE INDEX "drafts_by_source" ON "drafts" USING gin ("sources");