CREATE TYPE "public"."volume_failure" AS ENUM('nothing', 'left', 'broken');--> statement-breakpoint
CREATE TYPE "public"."volume_format" AS ENUM('docx', 'pdf');--> statement-breakpoint
CREATE TYPE "public"."volume_state" AS ENUM('waiting', 'making', 'made', 'failed', 'expired');--> statement-breakpoint
CREATE TYPE "public"."year_report_state" AS ENUM('prefilled', 'writing', 'signing', 'submitted', 'received');--> statement-breakpoint
CREATE TABLE "volumes" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"state" "volume_state" DEFAULT 'waiting' NOT NULL,
	"key" text NOT NULL,
	"choice" jsonb NOT NULL,
	"format" "volume_format" NOT NULL,
	"language" text NOT NULL,
	"ordered_by" uuid NOT NULL,
	"role" "role" NOT NULL,
	"unit_id" uuid,
	"ordered_at" timestamp with time zone NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"failure" "volume_failure",
	"made_at" timestamp with time zone,
	"sha256" text,
	"size" integer,
	"expires_on" date,
	CONSTRAINT "volumes_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "year_reports" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"year" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"state" "year_report_state" DEFAULT 'prefilled' NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"due_steps" jsonb NOT NULL,
	"due_provisional" boolean NOT NULL,
	"practice" text DEFAULT '' NOT NULL,
	"problems" text DEFAULT '' NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"written_by" uuid,
	"back_note" text,
	"signed_by" uuid,
	"first_submitted_on" date,
	"submitted_at" timestamp with time zone,
	"figures" jsonb,
	"received_by" uuid,
	"received_on" date,
	"urged" integer DEFAULT 0 NOT NULL,
	"urged_on" date,
	CONSTRAINT "year_reports_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "year_reports_congressId_year_unitId_unique" UNIQUE("congress_id","year","unit_id")
);
--> statement-breakpoint
ALTER TABLE "volumes" ADD CONSTRAINT "volumes_ordered_by_users_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_reports" ADD CONSTRAINT "year_reports_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "volumes_congress_id_ordered_by_index" ON "volumes" USING btree ("congress_id","ordered_by");--> statement-breakpoint
CREATE UNIQUE INDEX "volumes_one_at_a_time" ON "volumes" USING btree ("congress_id","ordered_by","key") WHERE "volumes"."state" in ('waiting', 'making');--> statement-breakpoint
CREATE INDEX "year_reports_congress_id_unit_id_index" ON "year_reports" USING btree ("congress_id","unit_id");