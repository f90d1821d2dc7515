CREATE TABLE "releases" (
	"desk_id" text NOT NULL,
	"list" text NOT NULL,
	"version" bigint NOT NULL,
	"state" text NOT NULL,
	"base_version" bigint NOT NULL,
	"base_release" text,
	"generated_at" text NOT NULL,
	"header" text NOT NULL,
	"changes" jsonb NOT NULL,
	"envelope" jsonb,
	"missing" integer,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "releases_desk_id_list_version_pk" PRIMARY KEY("desk_id","list","version")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "releases_in_the_making" ON "releases" USING btree ("desk_id","list") WHERE state = 'making';