CREATE TABLE "alerts_sent" (
	"desk_id" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alerts_sent_desk_id_kind_pk" PRIMARY KEY("desk_id","kind")
);
