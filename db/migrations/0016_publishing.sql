CREATE TYPE "public"."publication_level" AS ENUM('none', 'title', 'summary', 'full');--> statement-breakpoint
CREATE TYPE "public"."publication_state" AS ENUM('proposed', 'reviewed', 'published', 'withheld', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."version_kind" AS ENUM('publish', 'correct', 'refresh');--> statement-breakpoint
CREATE TABLE "publication_files" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"publication_id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	"chosen" boolean DEFAULT false NOT NULL,
	"original_sha256" text NOT NULL,
	"findings" jsonb NOT NULL,
	"inspected_by" uuid NOT NULL,
	"inspected_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"name" text,
	"mime" text,
	"size" integer,
	"sha256" text,
	CONSTRAINT "publication_files_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "publication_files_congressId_publicationId_attachmentId_unique" UNIQUE("congress_id","publication_id","attachment_id")
);
--> statement-breakpoint
CREATE TABLE "publication_versions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"publication_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" "version_kind" NOT NULL,
	"level" "publication_level" NOT NULL,
	"snapshot" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"current" boolean NOT NULL,
	"case_number" text,
	"year" integer,
	"session_id" uuid,
	"category_id" uuid,
	"state" "suggestion_state" NOT NULL,
	"class_keys" text[] NOT NULL,
	"unit_ids" uuid[] NOT NULL,
	"deputy_ids" uuid[] NOT NULL,
	"accepted_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "publication_versions_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "publication_versions_congressId_publicationId_number_unique" UNIQUE("congress_id","publication_id","number"),
	CONSTRAINT "something_is_public" CHECK ("publication_versions"."level" <> 'none')
);
--> statement-breakpoint
CREATE TABLE "publication_withdrawals" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"publication_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" uuid NOT NULL,
	"withdrawn_on" date NOT NULL,
	CONSTRAINT "publication_withdrawals_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "publication_withdrawals_congressId_versionId_unique" UNIQUE("congress_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" "publication_state" DEFAULT 'proposed' NOT NULL,
	"level" "publication_level",
	"summary" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"masked" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"left" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"hidden" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"choice" "publicity_choice",
	"choice_note" text,
	"choice_on" date,
	"withheld_note" text,
	"decided_by" uuid,
	"decided_on" date,
	"seen_seq" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "publications_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "publications_congressId_suggestionId_unique" UNIQUE("congress_id","suggestion_id")
);
--> statement-breakpoint
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_congress_id_publication_id_publications_congress_id_id_fk" FOREIGN KEY ("congress_id","publication_id") REFERENCES "public"."publications"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_congress_id_attachment_id_attachments_congress_id_id_fk" FOREIGN KEY ("congress_id","attachment_id") REFERENCES "public"."attachments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_versions" ADD CONSTRAINT "publication_versions_congress_id_publication_id_publications_congress_id_id_fk" FOREIGN KEY ("congress_id","publication_id") REFERENCES "public"."publications"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_versions" ADD CONSTRAINT "publication_versions_congress_id_session_id_congress_sessions_congress_id_id_fk" FOREIGN KEY ("congress_id","session_id") REFERENCES "public"."congress_sessions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_versions" ADD CONSTRAINT "publication_versions_congress_id_category_id_categories_congress_id_id_fk" FOREIGN KEY ("congress_id","category_id") REFERENCES "public"."categories"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_withdrawals" ADD CONSTRAINT "publication_withdrawals_congress_id_publication_id_publications_congress_id_id_fk" FOREIGN KEY ("congress_id","publication_id") REFERENCES "public"."publications"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_withdrawals" ADD CONSTRAINT "publication_withdrawals_congress_id_version_id_publication_versions_congress_id_id_fk" FOREIGN KEY ("congress_id","version_id") REFERENCES "public"."publication_versions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_is_public" ON "publication_versions" USING btree ("congress_id","publication_id") WHERE "publication_versions"."current";--> statement-breakpoint
CREATE INDEX "published_by_day" ON "publication_versions" USING btree ("congress_id","accepted_on" DESC NULLS LAST) WHERE "publication_versions"."current";--> statement-breakpoint
CREATE INDEX "published_by_year" ON "publication_versions" USING btree ("congress_id","year") WHERE "publication_versions"."current";--> statement-breakpoint
CREATE INDEX "published_by_number" ON "publication_versions" USING btree ("congress_id","case_number") WHERE "publication_versions"."current";--> statement-breakpoint
CREATE INDEX "publication_versions_congress_id_published_at_index" ON "publication_versions" USING btree ("congress_id","published_at");--> statement-breakpoint
CREATE INDEX "publication_versions_congress_id_session_id_index" ON "publication_versions" USING btree ("congress_id","session_id");--> statement-breakpoint
CREATE INDEX "publication_versions_congress_id_category_id_index" ON "publication_versions" USING btree ("congress_id","category_id");--> statement-breakpoint
CREATE INDEX "publications_congress_id_state_index" ON "publications" USING btree ("congress_id","state");
--> statement-breakpoint
-- What was published stays as it was: only whether the public reads it may change.
CREATE FUNCTION keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'current' = to_jsonb(OLD) - 'current' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published version is frozen';
END $$;
--> statement-breakpoint
CREATE TRIGGER published_versions_are_frozen BEFORE UPDATE OR DELETE ON "publication_versions"
  FOR EACH ROW EXECUTE FUNCTION keep_frozen();
--> statement-breakpoint
CREATE TRIGGER published_versions_are_never_truncated BEFORE TRUNCATE ON "publication_versions"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_frozen();
