CREATE TABLE "report_remarks" (
	"jurisdiction" text NOT NULL,
	"report_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"answer_to" uuid,
	"place" json,
	"text" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	"resolved_by" text,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "report_remarks_jurisdiction_report_id_id_pk" PRIMARY KEY("jurisdiction","report_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_remarks" ADD CONSTRAINT "report_remarks_report" FOREIGN KEY ("jurisdiction","report_id") REFERENCES "public"."reports"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_remarks" ADD CONSTRAINT "report_remarks_answer" FOREIGN KEY ("jurisdiction","report_id","answer_to") REFERENCES "public"."report_remarks"("jurisdiction","report_id","id") ON DELETE cascade ON UPDATE no action;