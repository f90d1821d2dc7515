CREATE TABLE "foreign_releases" (
	"desk_id" text NOT NULL,
	"list_id" text NOT NULL,
	"sha256" text NOT NULL,
	"version" bigint NOT NULL,
	"first_seen" timestamp (3) with time zone NOT NULL,
	"last_seen" timestamp (3) with time zone NOT NULL,
	"reports" integer NOT NULL,
	CONSTRAINT "foreign_releases_desk_id_list_id_sha256_pk" PRIMARY KEY("desk_id","list_id","sha256")
);
