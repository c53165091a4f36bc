CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" json NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"jurisdiction" text NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_heads_jurisdiction_pk" PRIMARY KEY("jurisdiction")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"jurisdiction" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"agency_id" text,
	"detail" json NOT NULL,
	"via" text NOT NULL,
	"via_id" text,
	"address" text,
	"request_id" text,
	"hash" text NOT NULL,
	CONSTRAINT "audit_log_jurisdiction_sequence_pk" PRIMARY KEY("jurisdiction","sequence")
);
--> statement-breakpoint
CREATE TABLE "creation_keys" (
	"jurisdiction" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"made_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "creation_keys_jurisdiction_user_id_key_pk" PRIMARY KEY("jurisdiction","user_id","key")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_jurisdiction_jurisdictions_id_fk" FOREIGN KEY ("jurisdiction") REFERENCES "public"."jurisdictions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("jurisdiction","actor_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_log_target" ON "audit_log" USING btree ("jurisdiction","target_kind","target_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_log_agency" ON "audit_log" USING btree ("jurisdiction","agency_id","sequence");--> statement-breakpoint
-- Nobody changes what is recorded; whoever gets round this is found out by the hashes.
CREATE FUNCTION "audit_log_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The audit log is added to only';
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "audit_log_append_only"();
