CREATE TYPE "public"."assignment_kind" AS ENUM('lead', 'co', 'separate');--> statement-breakpoint
CREATE TYPE "public"."assignment_state" AS ENUM('pending_receipt', 'received', 'return_proposed', 'return_requested', 'returned', 'working', 'drafted', 'internal_review', 'signed', 'issued', 'opinion_drafted', 'opinion_sent', 'opinion_rejected', 'done', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."class_meaning" AS ENUM('resolved', 'planned', 'not_feasible', 'for_reference');--> statement-breakpoint
CREATE TYPE "public"."clock_name" AS ENUM('review', 'sessionAssign', 'returnRequest', 'reassign', 'receipt', 'firstContact', 'coOpinion', 'opinionRedo', 'reply', 'extendedReply', 'feedback', 'secondReply', 'audit', 'unitReport', 'publish');--> statement-breakpoint
CREATE TYPE "public"."closing" AS ENUM('rated', 'no_feedback', 'evaluated');--> statement-breakpoint
CREATE TYPE "public"."contact_phase" AS ENUM('before', 'during', 'after');--> statement-breakpoint
CREATE TYPE "public"."contact_way" AS ENUM('visit', 'meeting', 'symposium', 'research', 'phone', 'message', 'mail');--> statement-breakpoint
CREATE TYPE "public"."deputy_status" AS ENUM('active', 'suspended', 'terminated');--> statement-breakpoint
CREATE TYPE "public"."extension_ground" AS ENUM('wide', 'hard');--> statement-breakpoint
CREATE TYPE "public"."extension_state" AS ENUM('proposed', 'consented', 'granted', 'refused');--> statement-breakpoint
CREATE TYPE "public"."formation" AS ENUM('research', 'symposium', 'visit', 'reception', 'daily');--> statement-breakpoint
CREATE TYPE "public"."origin" AS ENUM('suggestion', 'motion_converted');--> statement-breakpoint
CREATE TYPE "public"."period" AS ENUM('session', 'intersession');--> statement-breakpoint
CREATE TYPE "public"."publicity_choice" AS ENUM('full', 'title_only', 'none');--> statement-breakpoint
CREATE TYPE "public"."publish_proposal" AS ENUM('full', 'summary', 'none');--> statement-breakpoint
CREATE TYPE "public"."refusal_kind" AS ENUM('decline', 'letter');--> statement-breakpoint
CREATE TYPE "public"."return_state" AS ENUM('proposed', 'dropped', 'requested', 'accepted', 'refused');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('deputy', 'delegation_clerk', 'staff', 'government_office', 'unit_handler', 'unit_head', 'committee', 'leader', 'station_staff', 'auditor', 'administrator', 'system');--> statement-breakpoint
CREATE TYPE "public"."suggestion_state" AS ENUM('draft', 'cosigning', 'delegation_check', 'submitted', 'returned', 'accepted', 'assigned', 'replied', 'rehandling', 'evaluating', 'closed', 'declined', 'letter', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."unit_kind" AS ENUM('government', 'party', 'supervision_commission', 'court', 'procuratorate', 'mass_organisation', 'company');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('satisfied', 'basically_satisfied', 'dissatisfied');--> statement-breakpoint
CREATE TYPE "public"."wish_answer" AS ENUM('none', 'followed', 'partly', 'not_followed');--> statement-breakpoint
CREATE TABLE "assignments" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" "assignment_kind" NOT NULL,
	"state" "assignment_state" DEFAULT 'pending_receipt' NOT NULL,
	"assigned_on" date NOT NULL,
	"replaces_id" uuid,
	"handler_id" uuid,
	"return_window_opened" boolean DEFAULT false NOT NULL,
	"opinion" text,
	"opinion_drafted_by" uuid,
	"opinion_sent_by" uuid,
	"opinion_sent_on" date,
	"opinion_rejections" integer DEFAULT 0 NOT NULL,
	"waived" boolean DEFAULT false NOT NULL,
	CONSTRAINT "assignments_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "only_a_co_unit_gives_an_opinion" CHECK ("assignments"."kind" = 'co' or "assignments"."opinion" is null)
);
--> statement-breakpoint
CREATE TABLE "contact_records" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"phase" "contact_phase" NOT NULL,
	"way" "contact_way" NOT NULL,
	"held_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"people" text NOT NULL,
	"summary" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"objected_at" timestamp with time zone,
	"objection" text,
	CONSTRAINT "contact_records_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"state" "extension_state" NOT NULL,
	"ground" "extension_ground" NOT NULL,
	"note_to_deputy" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_on" date NOT NULL,
	"consented_by" uuid,
	"decided_by" uuid,
	"decided_on" date,
	"decision" text,
	CONSTRAINT "extensions_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "return_requests" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"state" "return_state" NOT NULL,
	"reason" text NOT NULL,
	"proposed_unit_id" uuid,
	"proposed_by" uuid NOT NULL,
	"consented_by" uuid,
	"requested_on" date,
	"decided_by" uuid,
	"decided_on" date,
	"decision" text,
	CONSTRAINT "return_requests_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"assignment_id" uuid,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "attachments_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "attachments_congressId_suggestionId_sha256_name_unique" UNIQUE("congress_id","suggestion_id","sha256","name")
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"congress_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "chain_heads_congress_id_pk" PRIMARY KEY("congress_id")
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"clock" "clock_name" NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"assignment_id" uuid,
	"from_on" date NOT NULL,
	"due_raw" date NOT NULL,
	"due_on" date NOT NULL,
	"extended" boolean NOT NULL,
	"provisional" boolean NOT NULL,
	"stopped_on" date,
	"late_from" date,
	CONSTRAINT "clocks_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"congress_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_role" "role" NOT NULL,
	"actor_unit_id" uuid,
	"name" text NOT NULL,
	"suggestion_id" uuid,
	"assignment_id" uuid,
	"from_state" text,
	"to_state" text,
	"note" text,
	"detail" jsonb NOT NULL,
	"clocks" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_congress_id_seq_pk" PRIMARY KEY("congress_id","seq")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"values" jsonb NOT NULL,
	"suggestion_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"congress_id" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"days" jsonb NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_years_congress_id_year_version_pk" PRIMARY KEY("congress_id","year","version")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"retired_on" date,
	CONSTRAINT "categories_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "categories_congressId_key_unique" UNIQUE("congress_id","key")
);
--> statement-breakpoint
CREATE TABLE "congress_sessions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"term_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"filing_cutoff" timestamp with time zone NOT NULL,
	"retired_on" date,
	CONSTRAINT "congress_sessions_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "congress_sessions_congressId_termId_number_unique" UNIQUE("congress_id","term_id","number")
);
--> statement-breakpoint
CREATE TABLE "congresses" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"settings" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"retired_on" date,
	CONSTRAINT "delegations_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "delegations_congressId_name_unique" UNIQUE("congress_id","name")
);
--> statement-breakpoint
CREATE TABLE "reply_classes" (
	"congress_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"counts_as" "class_meaning" NOT NULL,
	"needs_commitment" boolean NOT NULL,
	"needs_explanation" boolean NOT NULL,
	"position" integer NOT NULL,
	"retired_on" date,
	CONSTRAINT "reply_classes_congress_id_key_pk" PRIMARY KEY("congress_id","key")
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"congress_id" text NOT NULL,
	"key" text NOT NULL,
	"body" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_on" date,
	CONSTRAINT "rule_sets_congress_id_key_pk" PRIMARY KEY("congress_id","key")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"number" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"retired_on" date,
	CONSTRAINT "terms_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "terms_congressId_number_unique" UNIQUE("congress_id","number")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" "unit_kind" NOT NULL,
	"parent_id" uuid,
	"doc_prefix" text DEFAULT '' NOT NULL,
	"retired_on" date,
	CONSTRAINT "units_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "units_congressId_key_unique" UNIQUE("congress_id","key"),
	CONSTRAINT "units_congressId_name_unique" UNIQUE("congress_id","name")
);
--> statement-breakpoint
CREATE TABLE "deputies" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"card_no" text NOT NULL,
	"status" "deputy_status" DEFAULT 'active' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	CONSTRAINT "deputies_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "deputies_congressId_termId_userId_unique" UNIQUE("congress_id","term_id","user_id"),
	CONSTRAINT "deputies_congressId_termId_cardNo_unique" UNIQUE("congress_id","term_id","card_no")
);
--> statement-breakpoint
CREATE TABLE "login_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"congress_id" text,
	"membership_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"unit_id" uuid,
	"delegation_id" uuid,
	"ended_on" date,
	CONSTRAINT "memberships_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "memberships_congressId_userId_role_unitId_delegationId_unique" UNIQUE NULLS NOT DISTINCT("congress_id","user_id","role","unit_id","delegation_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"failed_tries" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"retired_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_account_unique" UNIQUE("account")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reply_id" uuid NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"position" integer NOT NULL,
	CONSTRAINT "commitments_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"counts" boolean NOT NULL,
	"handling" "verdict" NOT NULL,
	"result" "verdict" NOT NULL,
	"overall" "verdict" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"demand" text DEFAULT '' NOT NULL,
	"rated_on" date NOT NULL,
	CONSTRAINT "ratings_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "ratings_congressId_suggestionId_round_userId_unique" UNIQUE("congress_id","suggestion_id","round","user_id")
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"class_key" text,
	"explanation" text DEFAULT '' NOT NULL,
	"escalated" boolean DEFAULT false NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"publish_proposal" "publish_proposal" DEFAULT 'full' NOT NULL,
	"drafted_by" uuid,
	"signed_by" uuid,
	"signed_on" date,
	"doc_number" text,
	"issued_by" uuid,
	"issued_on" date,
	"opinions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "replies_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "replies_congressId_assignmentId_round_unique" UNIQUE("congress_id","assignment_id","round"),
	CONSTRAINT "replies_congressId_docNumber_unique" UNIQUE("congress_id","doc_number")
);
--> statement-breakpoint
CREATE TABLE "cosigners" (
	"congress_id" text NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"confirmed_hash" text,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawal_agreed_at" timestamp with time zone,
	CONSTRAINT "cosigners_congress_id_suggestion_id_user_id_pk" PRIMARY KEY("congress_id","suggestion_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"congress_id" text NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_congress_id_series_pk" PRIMARY KEY("congress_id","series")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" "suggestion_state" DEFAULT 'draft' NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"origin" "origin" DEFAULT 'suggestion' NOT NULL,
	"lead_id" uuid NOT NULL,
	"delegation_id" uuid,
	"term_id" uuid NOT NULL,
	"period" "period",
	"session_id" uuid,
	"series" text,
	"number" integer,
	"title" text DEFAULT '' NOT NULL,
	"situation" text DEFAULT '' NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"points" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"text_hash" text NOT NULL,
	"category_id" uuid,
	"publicity" "publicity_choice",
	"formation" "formation",
	"repeated_years" integer DEFAULT 0 NOT NULL,
	"wants_contact" boolean DEFAULT true NOT NULL,
	"one_matter" boolean DEFAULT false NOT NULL,
	"return_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"return_note" text,
	"similar_checked" boolean DEFAULT false NOT NULL,
	"secret_checked" boolean DEFAULT false NOT NULL,
	"first_reviewed_by" uuid,
	"refusal_kind" "refusal_kind",
	"refusal_proposed_by" uuid,
	"refusal_ground" text,
	"refusal_explanation" text,
	"wish_answer" "wish_answer",
	"wish_note" text,
	"evaluation" text,
	"withdrawal_reason" text,
	"reopen_proposed_by" uuid,
	"reopen_reason" text,
	"reminded_on" date,
	"closing" "closing",
	"submitted_on" date,
	"accepted_on" date,
	"assigned_on" date,
	"replied_on" date,
	"closed_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suggestions_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "suggestions_congressId_series_number_unique" UNIQUE("congress_id","series","number"),
	CONSTRAINT "rounds_are_three_at_most" CHECK ("suggestions"."round" between 1 and 3),
	CONSTRAINT "a_number_has_its_series" CHECK (("suggestions"."series" is null) = ("suggestions"."number" is null))
);
--> statement-breakpoint
CREATE TABLE "wished_units" (
	"congress_id" text NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "wished_units_congress_id_suggestion_id_unit_id_pk" PRIMARY KEY("congress_id","suggestion_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_handler_id_users_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_records" ADD CONSTRAINT "contact_records_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_records" ADD CONSTRAINT "contact_records_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_requests" ADD CONSTRAINT "return_requests_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_requests" ADD CONSTRAINT "return_requests_congress_id_proposed_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","proposed_unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_heads" ADD CONSTRAINT "chain_heads_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "congress_sessions" ADD CONSTRAINT "congress_sessions_congress_id_term_id_terms_congress_id_id_fk" FOREIGN KEY ("congress_id","term_id") REFERENCES "public"."terms"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_classes" ADD CONSTRAINT "reply_classes_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_congress_id_parent_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","parent_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_congress_id_term_id_terms_congress_id_id_fk" FOREIGN KEY ("congress_id","term_id") REFERENCES "public"."terms"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_congress_id_delegation_id_delegations_congress_id_id_fk" FOREIGN KEY ("congress_id","delegation_id") REFERENCES "public"."delegations"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_sessions" ADD CONSTRAINT "login_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_congress_id_delegation_id_delegations_congress_id_id_fk" FOREIGN KEY ("congress_id","delegation_id") REFERENCES "public"."delegations"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_congress_id_reply_id_replies_congress_id_id_fk" FOREIGN KEY ("congress_id","reply_id") REFERENCES "public"."replies"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_congress_id_class_key_reply_classes_congress_id_key_fk" FOREIGN KEY ("congress_id","class_key") REFERENCES "public"."reply_classes"("congress_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cosigners" ADD CONSTRAINT "cosigners_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cosigners" ADD CONSTRAINT "cosigners_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_lead_id_users_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_congress_id_term_id_terms_congress_id_id_fk" FOREIGN KEY ("congress_id","term_id") REFERENCES "public"."terms"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_congress_id_session_id_congress_sessions_congress_id_id_fk" FOREIGN KEY ("congress_id","session_id") REFERENCES "public"."congress_sessions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_congress_id_category_id_categories_congress_id_id_fk" FOREIGN KEY ("congress_id","category_id") REFERENCES "public"."categories"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wished_units" ADD CONSTRAINT "wished_units_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wished_units" ADD CONSTRAINT "wished_units_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_congress_id_suggestion_id_index" ON "assignments" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "assignments_congress_id_unit_id_state_index" ON "assignments" USING btree ("congress_id","unit_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "one_lead_for_each_case" ON "assignments" USING btree ("congress_id","suggestion_id") WHERE "assignments"."kind" = 'lead' and "assignments"."state" not in ('returned', 'cancelled');--> statement-breakpoint
CREATE UNIQUE INDEX "a_unit_once_for_each_case" ON "assignments" USING btree ("congress_id","suggestion_id","unit_id") WHERE "assignments"."state" not in ('returned', 'cancelled');--> statement-breakpoint
CREATE INDEX "contact_records_congress_id_suggestion_id_index" ON "contact_records" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "contact_records_congress_id_assignment_id_index" ON "contact_records" USING btree ("congress_id","assignment_id");--> statement-breakpoint
CREATE INDEX "extensions_congress_id_assignment_id_index" ON "extensions" USING btree ("congress_id","assignment_id");--> statement-breakpoint
CREATE INDEX "return_requests_congress_id_assignment_id_index" ON "return_requests" USING btree ("congress_id","assignment_id");--> statement-breakpoint
CREATE INDEX "clocks_congress_id_suggestion_id_index" ON "clocks" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "clocks_congress_id_stopped_on_due_on_index" ON "clocks" USING btree ("congress_id","stopped_on","due_on");--> statement-breakpoint
CREATE INDEX "events_congress_id_suggestion_id_seq_index" ON "events" USING btree ("congress_id","suggestion_id","seq");--> statement-breakpoint
CREATE INDEX "events_congress_id_name_index" ON "events" USING btree ("congress_id","name");--> statement-breakpoint
CREATE INDEX "notifications_congress_id_user_id_read_at_index" ON "notifications" USING btree ("congress_id","user_id","read_at");--> statement-breakpoint
CREATE INDEX "login_sessions_user_id_index" ON "login_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_congress_id_role_unit_id_index" ON "memberships" USING btree ("congress_id","role","unit_id");--> statement-breakpoint
CREATE INDEX "commitments_congress_id_reply_id_index" ON "commitments" USING btree ("congress_id","reply_id");--> statement-breakpoint
CREATE INDEX "replies_congress_id_suggestion_id_index" ON "replies" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "cosigners_congress_id_user_id_index" ON "cosigners" USING btree ("congress_id","user_id");--> statement-breakpoint
CREATE INDEX "suggestions_congress_id_state_index" ON "suggestions" USING btree ("congress_id","state");--> statement-breakpoint
CREATE INDEX "suggestions_congress_id_lead_id_index" ON "suggestions" USING btree ("congress_id","lead_id");--> statement-breakpoint
CREATE INDEX "suggestions_congress_id_accepted_on_index" ON "suggestions" USING btree ("congress_id","accepted_on");