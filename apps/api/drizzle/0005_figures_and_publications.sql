CREATE TABLE "report_figures" (
	"jurisdiction" text NOT NULL,
	"stage" text NOT NULL,
	"report_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"agency_id" text NOT NULL,
	"format" text NOT NULL,
	"revision" integer NOT NULL,
	"blanks" integer NOT NULL,
	"cells" double precision[] NOT NULL,
	CONSTRAINT "report_figures_jurisdiction_stage_report_id_pk" PRIMARY KEY("jurisdiction","stage","report_id"),
	CONSTRAINT "report_figures_year" UNIQUE("jurisdiction","stage","year","agency_id")
);
--> statement-breakpoint
CREATE TABLE "rollup_sums" (
	"jurisdiction" text NOT NULL,
	"stage" text NOT NULL,
	"year" integer NOT NULL,
	"node" text NOT NULL,
	"format" text NOT NULL,
	"reports" integer NOT NULL,
	"sums" numeric[] NOT NULL,
	"contributors" integer[] NOT NULL,
	CONSTRAINT "rollup_sums_jurisdiction_stage_year_node_format_pk" PRIMARY KEY("jurisdiction","stage","year","node","format")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"jurisdiction" text NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"year" integer NOT NULL,
	"agency_id" text NOT NULL,
	"title" text NOT NULL,
	"revision" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	"content" json NOT NULL,
	"hash" text NOT NULL,
	"rule_run" json NOT NULL,
	"reason" text,
	"changes" json,
	CONSTRAINT "publications_jurisdiction_report_id_number_pk" PRIMARY KEY("jurisdiction","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "rule_settings" (
	"jurisdiction" text NOT NULL,
	"number" integer NOT NULL,
	"settings" json NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "rule_settings_jurisdiction_number_pk" PRIMARY KEY("jurisdiction","number")
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"jurisdiction" text NOT NULL,
	"stage" text NOT NULL,
	"report_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"agency_id" text NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_texts_jurisdiction_stage_report_id_pk" PRIMARY KEY("jurisdiction","stage","report_id")
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "first_published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "failing_rules" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "reports" SET
  "submitted_at" = (SELECT min("changed_at") FROM "report_versions" AS "version" WHERE "version"."jurisdiction" = "reports"."jurisdiction" AND "version"."report_id" = "reports"."id" AND "version"."action" = 'submit'),
  "first_published_at" = (SELECT min("changed_at") FROM "report_versions" AS "version" WHERE "version"."jurisdiction" = "reports"."jurisdiction" AND "version"."report_id" = "reports"."id" AND "version"."action" = 'publish');--> statement-breakpoint
ALTER TABLE "report_figures" ADD CONSTRAINT "report_figures_report" FOREIGN KEY ("jurisdiction","report_id") REFERENCES "public"."reports"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_report" FOREIGN KEY ("jurisdiction","report_id") REFERENCES "public"."reports"("jurisdiction","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_settings" ADD CONSTRAINT "rule_settings_jurisdiction_jurisdictions_id_fk" FOREIGN KEY ("jurisdiction") REFERENCES "public"."jurisdictions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_report" FOREIGN KEY ("jurisdiction","report_id") REFERENCES "public"."reports"("jurisdiction","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_year" ON "publications" USING btree ("jurisdiction","year","agency_id","number");--> statement-breakpoint
CREATE INDEX "publications_newest" ON "publications" USING btree ("jurisdiction","published_at" DESC NULLS LAST,"report_id");--> statement-breakpoint
CREATE INDEX "search_texts_words" ON "search_texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_texts_year" ON "search_texts" USING btree ("jurisdiction","stage","year","report_id");--> statement-breakpoint
-- Whole rows are read by cell: kept as they are, an element is found without unpacking the others.
ALTER TABLE "report_figures" ALTER COLUMN "cells" SET STORAGE PLAIN;--> statement-breakpoint
-- Adds rows of figures to the sums of every agency above them and of the whole jurisdiction, or takes them out (sign -1). `source` is a query over
-- the transition tables of the calling trigger, with the columns sign, jurisdiction, stage, year, format, cells, path.
-- Rows of the sums are locked in one order, so that statements which move the same sums wait for each other in turn.
CREATE FUNCTION nianbao_moves_of(source text) RETURNS text LANGUAGE sql IMMUTABLE AS $body$
  SELECT 'WITH moved AS (' || source || '), placed AS (
    SELECT sign, jurisdiction, stage, year, format, cells, node
    FROM moved CROSS JOIN LATERAL (
      SELECT '''' AS node
      UNION ALL SELECT substr(part, 8) FROM unnest(trim_array(string_to_array(btrim(path, ''/''), ''/''), 1)) AS part
    ) AS nodes
  ), by_cell AS (
    SELECT jurisdiction, stage, year, node, format, cell,
      coalesce(sum(sign * value::bigint), 0) AS total,
      coalesce(sum(sign) FILTER (WHERE value IS NOT NULL), 0)::integer AS contributors
    FROM placed, unnest(cells) WITH ORDINALITY AS element (value, cell)
    GROUP BY jurisdiction, stage, year, node, format, cell
  ), counted AS (
    SELECT jurisdiction, stage, year, node, format, sum(sign)::integer AS reports
    FROM placed GROUP BY jurisdiction, stage, year, node, format
  ), deltas AS (
    SELECT jurisdiction, stage, year, node, format,
      array_agg(total ORDER BY cell) AS sums, array_agg(contributors ORDER BY cell) AS contributors
    FROM by_cell GROUP BY jurisdiction, stage, year, node, format
  )
  INSERT INTO rollup_sums AS kept (jurisdiction, stage, year, node, format, reports, sums, contributors)
  SELECT jurisdiction, stage, year, node, format, counted.reports, deltas.sums, deltas.contributors
  FROM deltas JOIN counted USING (jurisdiction, stage, year, node, format)
  ORDER BY jurisdiction, stage, year, node, format
  ON CONFLICT (jurisdiction, stage, year, node, format) DO UPDATE SET
    reports = kept.reports + excluded.reports,
    sums = (
      SELECT array_agg(old + new ORDER BY cell)
      FROM unnest(kept.sums, excluded.sums) WITH ORDINALITY AS both_sums (old, new, cell)
    ),
    contributors = (
      SELECT array_agg(old + new ORDER BY cell)
      FROM unnest(kept.contributors, excluded.contributors) WITH ORDINALITY AS both_counts (old, new, cell)
    )'
$body$;--> statement-breakpoint
-- An agency that moves in the tree while its report is approved would be added at one place and taken out at another:
-- its row is held until the figures are in.
CREATE FUNCTION nianbao_roll_up_figures() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE
  columns text := 'figures.jurisdiction, figures.stage, figures.year, figures.format, figures.cells, agency.path';
  agency text := 'JOIN agencies AS agency ON agency.jurisdiction = figures.jurisdiction AND agency.id = figures.agency_id';
  coming text := 'SELECT 1 AS sign, ' || columns || ' FROM coming AS figures ' || agency;
  going text := 'SELECT -1 AS sign, ' || columns || ' FROM going AS figures ' || agency;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM agencies WHERE (jurisdiction, id) IN (SELECT jurisdiction, agency_id FROM coming) ORDER BY jurisdiction, id FOR SHARE;
    EXECUTE nianbao_moves_of(coming);
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM 1 FROM agencies WHERE (jurisdiction, id) IN (SELECT jurisdiction, agency_id FROM going) ORDER BY jurisdiction, id FOR SHARE;
    EXECUTE nianbao_moves_of(going);
  ELSE
    PERFORM 1 FROM agencies WHERE (jurisdiction, id) IN (SELECT jurisdiction, agency_id FROM coming) ORDER BY jurisdiction, id FOR SHARE;
    EXECUTE nianbao_moves_of(going || ' UNION ALL ' || coming);
  END IF;
  RETURN NULL;
END
$body$;--> statement-breakpoint
CREATE TRIGGER report_figures_come AFTER INSERT ON report_figures
  REFERENCING NEW TABLE AS coming FOR EACH STATEMENT EXECUTE FUNCTION nianbao_roll_up_figures();--> statement-breakpoint
CREATE TRIGGER report_figures_change AFTER UPDATE ON report_figures
  REFERENCING OLD TABLE AS going NEW TABLE AS coming FOR EACH STATEMENT EXECUTE FUNCTION nianbao_roll_up_figures();--> statement-breakpoint
CREATE TRIGGER report_figures_go AFTER DELETE ON report_figures
  REFERENCING OLD TABLE AS going FOR EACH STATEMENT EXECUTE FUNCTION nianbao_roll_up_figures();--> statement-breakpoint
-- What stands below an agency that moves in the tree goes with it.
CREATE FUNCTION nianbao_move_agencies() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE
  moved text := 'FROM before JOIN after USING (jurisdiction, id)
    JOIN report_figures AS figures ON figures.jurisdiction = before.jurisdiction AND figures.agency_id = before.id
    WHERE before.path <> after.path';
  columns text := 'figures.jurisdiction, figures.stage, figures.year, figures.format, figures.cells';
BEGIN
  IF EXISTS (SELECT 1 FROM before JOIN after USING (jurisdiction, id) WHERE before.path <> after.path) THEN
    EXECUTE nianbao_moves_of(
      'SELECT -1 AS sign, ' || columns || ', before.path ' || moved ||
      ' UNION ALL SELECT 1 AS sign, ' || columns || ', after.path ' || moved
    );
  END IF;
  RETURN NULL;
END
$body$;--> statement-breakpoint
CREATE TRIGGER agencies_move AFTER UPDATE ON agencies
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION nianbao_move_agencies();
