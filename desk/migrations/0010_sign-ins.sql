CREATE TABLE "seat_accounts" (
	"desk_id" text NOT NULL,
	"account" text NOT NULL,
	"seat_id" text NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seat_accounts_desk_id_account_pk" PRIMARY KEY("desk_id","account")
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"desk_id" text NOT NULL,
	"state_sha256" text NOT NULL,
	"code_sha256" text NOT NULL,
	"challenge" text NOT NULL,
	"seat_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	CONSTRAINT "sign_ins_desk_id_state_sha256_pk" PRIMARY KEY("desk_id","state_sha256")
);
--> statement-breakpoint
CREATE INDEX "seat_accounts_by_seat" ON "seat_accounts" USING btree ("desk_id","seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ins_by_code" ON "sign_ins" USING btree ("desk_id","code_sha256");