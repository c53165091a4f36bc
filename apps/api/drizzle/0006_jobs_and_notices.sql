CREATE TABLE "job_files" (
	"jurisdiction" text NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "job_files_jurisdiction_job_id_position_pk" PRIMARY KEY("jurisdiction","job_id","position")
);
--> statement-breakpoint
CREATE TABLE "job_items" (
	"jurisdiction" text NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"outcome" text,
	"report_id" uuid,
	"problems" json DEFAULT '[]'::json NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_items_jurisdiction_job_id_position_pk" PRIMARY KEY("jurisdiction","job_id","position")
);
--> statement-breakpoint
CREATE TABLE "job_results" (
	"jurisdiction" text NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "job_results_jurisdiction_job_id_position_pk" PRIMARY KEY("jurisdiction","job_id","position")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"jurisdiction" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"request" json NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"agency_id" text,
	"reach" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"counts" json NOT NULL,
	"problems" json DEFAULT '[]'::json NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"message_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"owner" uuid,
	"lease_until" timestamp with time zone,
	"losses" integer DEFAULT 0 NOT NULL,
	"result_name" text,
	"result_type" text,
	"result_size" integer,
	"result_until" timestamp with time zone,
	"created_by" text NOT NULL,
	"idempotency_key" text,
	"fingerprint" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_jurisdiction_id_pk" PRIMARY KEY("jurisdiction","id"),
	CONSTRAINT "jobs_idempotency" UNIQUE("jurisdiction","created_by","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"jurisdiction" text NOT NULL,
	"user_id" text NOT NULL,
	"address" text,
	"language" text DEFAULT 'zh' NOT NULL,
	"by_mail" json DEFAULT '[]'::json NOT NULL,
	CONSTRAINT "notice_settings_jurisdiction_user_id_pk" PRIMARY KEY("jurisdiction","user_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"jurisdiction" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"detail" json NOT NULL,
	"once_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_jurisdiction_id_pk" PRIMARY KEY("jurisdiction","id"),
	CONSTRAINT "notices_once" UNIQUE("jurisdiction","user_id","once_key")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"jurisdiction" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"status" integer,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempted_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_jurisdiction_id_pk" PRIMARY KEY("jurisdiction","id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"jurisdiction" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" json NOT NULL,
	"is_enabled" boolean DEFAULT true NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_jurisdiction_id_pk" PRIMARY KEY("jurisdiction","id")
);
--> statement-breakpoint
ALTER TABLE "job_files" ADD CONSTRAINT "job_files_job" FOREIGN KEY ("jurisdiction","job_id") REFERENCES "public"."jobs"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_items" ADD CONSTRAINT "job_items_job" FOREIGN KEY ("jurisdiction","job_id") REFERENCES "public"."jobs"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_results" ADD CONSTRAINT "job_results_job" FOREIGN KEY ("jurisdiction","job_id") REFERENCES "public"."jobs"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook" FOREIGN KEY ("jurisdiction","webhook_id") REFERENCES "public"."webhooks"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_list" ON "jobs" USING btree ("jurisdiction","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "notices_list" ON "notices" USING btree ("jurisdiction","user_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_list" ON "webhook_deliveries" USING btree ("jurisdiction","webhook_id","created_at" DESC NULLS LAST,"id");