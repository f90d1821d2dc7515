CREATE TABLE "page_looks" (
	"desk_id" text NOT NULL,
	"claim_id" uuid NOT NULL,
	"page" text NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "page_looks_desk_id_claim_id_page_looked_at_pk" PRIMARY KEY("desk_id","claim_id","page","looked_at")
);
