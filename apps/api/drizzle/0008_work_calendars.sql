CREATE TABLE "work_calendars" (
	"jurisdiction" text NOT NULL,
	"number" integer NOT NULL,
	"calendar" json NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_calendars_jurisdiction_number_pk" PRIMARY KEY("jurisdiction","number")
);
--> statement-breakpoint
ALTER TABLE "work_calendars" ADD CONSTRAINT "work_calendars_jurisdiction_jurisdictions_id_fk" FOREIGN KEY ("jurisdiction") REFERENCES "public"."jurisdictions"("id") ON DELETE no action ON UPDATE no action;