CREATE TYPE "public"."report_state" AS ENUM('draft', 'frozen', 'issued', 'superseded', 'withdrawn');--> statement-breakpoint
CREATE TABLE "report_editions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"text" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"snapshot_hash" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_editions_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "report_editions_congressId_reportId_edition_unique" UNIQUE("congress_id","report_id","edition")
);
--> statement-breakpoint
CREATE TABLE "report_templates" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_templates_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "report_templates_congressId_version_unique" UNIQUE("congress_id","version")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" "report_state" DEFAULT 'draft' NOT NULL,
	"scope" jsonb NOT NULL,
	"scope_key" text NOT NULL,
	"text" text NOT NULL,
	"template_version" integer NOT NULL,
	"edition" integer DEFAULT 0 NOT NULL,
	"number" text,
	"issued_on" date,
	"withdrawal" text,
	"superseded_by" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "reports_congressId_number_unique" UNIQUE("congress_id","number")
);
--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_frozen_by_users_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_congress_id_report_id_reports_congress_id_id_fk" FOREIGN KEY ("congress_id","report_id") REFERENCES "public"."reports"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_templates" ADD CONSTRAINT "report_templates_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_templates" ADD CONSTRAINT "report_templates_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_congress_id_superseded_by_reports_congress_id_id_fk" FOREIGN KEY ("congress_id","superseded_by") REFERENCES "public"."reports"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_report_for_each_scope" ON "reports" USING btree ("congress_id","scope_key") WHERE "reports"."state" in ('draft', 'frozen');