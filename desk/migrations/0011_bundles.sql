CREATE TABLE "bundles" (
	"desk_id" text NOT NULL,
	"partner" text NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"reports" integer NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bundles_desk_id_partner_id_pk" PRIMARY KEY("desk_id","partner","id")
);
--> statement-breakpoint
CREATE TABLE "partner_desks" (
	"desk_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"address" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "partner_desks_desk_id_id_pk" PRIMARY KEY("desk_id","id")
);
--> statement-breakpoint
CREATE TABLE "passed_on" (
	"desk_id" text NOT NULL,
	"report_id" uuid NOT NULL,
	"partner" text NOT NULL,
	"bundle" uuid NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL,
	"status_url" text,
	CONSTRAINT "passed_on_desk_id_report_id_partner_pk" PRIMARY KEY("desk_id","report_id","partner")
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "partner" text;--> statement-breakpoint
CREATE UNIQUE INDEX "partner_desks_by_key" ON "partner_desks" USING btree ("desk_id","key") WHERE "partner_desks"."removed_at" is null;