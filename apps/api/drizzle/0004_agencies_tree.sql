CREATE TABLE "agency_names" (
	"jurisdiction" text NOT NULL,
	"agency_id" text NOT NULL,
	"until" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "agency_names_jurisdiction_agency_id_until_name_pk" PRIMARY KEY("jurisdiction","agency_id","until","name")
);
--> statement-breakpoint
CREATE TABLE "agency_successions" (
	"jurisdiction" text NOT NULL,
	"predecessor_id" text NOT NULL,
	"successor_id" text NOT NULL,
	"kind" text NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "agency_successions_jurisdiction_predecessor_id_successor_id_pk" PRIMARY KEY("jurisdiction","predecessor_id","successor_id")
);
--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "kind" text DEFAULT 'department' NOT NULL;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "level" text DEFAULT 'county' NOT NULL;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "path" text collate "C";--> statement-breakpoint
-- A list becomes a tree without branches; see `pathOf` in src/agencies/agency-path.ts for the form of a path.
UPDATE "agencies" SET "path" = '/' || lpad("position"::text, 6, '0') || '-' || "id" || '/';--> statement-breakpoint
ALTER TABLE "agencies" ALTER COLUMN "path" SET NOT NULL;--> statement-breakpoint
-- Reviewers and offices reached the whole jurisdiction, whatever agency they belonged to: they still do.
UPDATE "users" SET "agency_id" = NULL WHERE "role" IN ('reviewer', 'office', 'admin');--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "disabled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency_names" ADD CONSTRAINT "agency_names_agency" FOREIGN KEY ("jurisdiction","agency_id") REFERENCES "public"."agencies"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_predecessor" FOREIGN KEY ("jurisdiction","predecessor_id") REFERENCES "public"."agencies"("jurisdiction","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_successor" FOREIGN KEY ("jurisdiction","successor_id") REFERENCES "public"."agencies"("jurisdiction","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_successions_by_successor" ON "agency_successions" USING btree ("jurisdiction","successor_id");--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_parent" FOREIGN KEY ("jurisdiction","parent_id") REFERENCES "public"."agencies"("jurisdiction","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_path" ON "agencies" USING btree ("jurisdiction","path");--> statement-breakpoint
CREATE INDEX "agencies_parent_position" ON "agencies" USING btree ("jurisdiction","parent_id","position");--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_credit_code" UNIQUE("jurisdiction","credit_code");