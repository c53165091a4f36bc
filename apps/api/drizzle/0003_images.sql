CREATE TABLE "report_images" (
	"jurisdiction" text NOT NULL,
	"report_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "report_images_jurisdiction_report_id_hash_pk" PRIMARY KEY("jurisdiction","report_id","hash")
);
--> statement-breakpoint
ALTER TABLE "report_images" ADD CONSTRAINT "report_images_report" FOREIGN KEY ("jurisdiction","report_id") REFERENCES "public"."reports"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;