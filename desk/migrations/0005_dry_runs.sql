CREATE TABLE "dry_runs" (
	"desk_id" text NOT NULL,
	"id" uuid NOT NULL,
	"seat_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"dry_run" jsonb NOT NULL,
	CONSTRAINT "dry_runs_desk_id_id_pk" PRIMARY KEY("desk_id","id")
);
--> statement-breakpoint
CREATE INDEX "dry_runs_by_time" ON "dry_runs" USING btree ("desk_id","made_at");