CREATE TABLE "work_proofs" (
	"desk_id" text NOT NULL,
	"report_id" uuid NOT NULL,
	"uses" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_proofs_desk_id_report_id_pk" PRIMARY KEY("desk_id","report_id")
);
--> statement-breakpoint
CREATE INDEX "work_proofs_by_end" ON "work_proofs" USING btree ("desk_id","expires_at");