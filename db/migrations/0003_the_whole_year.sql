CREATE TYPE "public"."arbitration_state" AS ENUM('open', 'decided');--> statement-breakpoint
CREATE TYPE "public"."attachment_purpose" AS ENUM('text', 'work', 'scan', 'evidence', 'visit', 'evaluation');--> statement-breakpoint
CREATE TYPE "public"."award_kind" AS ENUM('suggestion', 'unit');--> statement-breakpoint
CREATE TYPE "public"."award_state" AS ENUM('nominating', 'voting', 'published');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('inside', 'email', 'wecom', 'dingtalk', 'feishu', 'webhook');--> statement-breakpoint
CREATE TYPE "public"."commitment_entry" AS ENUM('progress', 'fulfil', 'change', 'cancel', 'sweep', 'explain', 'rate', 'dispute');--> statement-breakpoint
CREATE TYPE "public"."commitment_state" AS ENUM('planned', 'open', 'fulfilled', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('waiting', 'sending', 'delivered', 'failed', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."directive_kind" AS ENUM('urge', 'instruction');--> statement-breakpoint
CREATE TYPE "public"."evaluation_state" AS ENUM('panel', 'held', 'finished');--> statement-breakpoint
CREATE TYPE "public"."key_state" AS ENUM('nominated', 'refused', 'decided', 'planned', 'reported', 'redone', 'done');--> statement-breakpoint
CREATE TYPE "public"."link_kind" AS ENUM('split', 'same_matter');--> statement-breakpoint
CREATE TYPE "public"."split_state" AS ENUM('proposed', 'agreed', 'refused', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."visit_kind" AS ENUM('visit', 'inspection', 'symposium', 'report');--> statement-breakpoint
ALTER TYPE "public"."clock_name" ADD VALUE 'dispatch' BEFORE 'returnRequest';--> statement-breakpoint
ALTER TYPE "public"."clock_name" ADD VALUE 'commitmentRating' BEFORE 'publish';--> statement-breakpoint
ALTER TYPE "public"."closing" ADD VALUE 'no_rater';--> statement-breakpoint
ALTER TYPE "public"."suggestion_state" ADD VALUE 'dispatching' BEFORE 'assigned';--> statement-breakpoint
ALTER TYPE "public"."suggestion_state" ADD VALUE 'split' BEFORE 'withdrawn';--> statement-breakpoint
ALTER TYPE "public"."unit_kind" ADD VALUE 'committee';--> statement-breakpoint
CREATE TABLE "arbitrations" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"state" "arbitration_state" DEFAULT 'open' NOT NULL,
	"question" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"called_by" uuid NOT NULL,
	"called_on" date NOT NULL,
	"unit_id" uuid,
	"decision" text,
	"decided_by" uuid,
	"decided_on" date,
	CONSTRAINT "arbitrations_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "award_votes" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"nomination_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"voted_on" date NOT NULL,
	CONSTRAINT "award_votes_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "award_votes_congressId_nominationId_userId_unique" UNIQUE("congress_id","nomination_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"year" integer NOT NULL,
	"kind" "award_kind" NOT NULL,
	"state" "award_state" DEFAULT 'nominating' NOT NULL,
	"places" integer NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_on" date NOT NULL,
	"published_on" date,
	CONSTRAINT "awards_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "awards_congressId_year_kind_unique" UNIQUE("congress_id","year","kind")
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"award_id" uuid NOT NULL,
	"suggestion_id" uuid,
	"unit_id" uuid,
	"reason" text NOT NULL,
	"nominated_by" uuid NOT NULL,
	"nominated_on" date NOT NULL,
	CONSTRAINT "nominations_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "nominations_congressId_awardId_suggestionId_unitId_unique" UNIQUE NULLS NOT DISTINCT("congress_id","award_id","suggestion_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "quality_reviews" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reply_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"note" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_on" date NOT NULL,
	CONSTRAINT "quality_reviews_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "quality_reviews_congressId_replyId_unique" UNIQUE("congress_id","reply_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_entries" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"commitment_id" uuid NOT NULL,
	"kind" "commitment_entry" NOT NULL,
	"text" text NOT NULL,
	"earlier_due_on" date,
	"due_on" date,
	"year" integer,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitment_entries_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_choices" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" "channel" NOT NULL,
	"wanted" boolean NOT NULL,
	CONSTRAINT "channel_choices_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "channel_choices_congressId_userId_channel_unique" UNIQUE("congress_id","user_id","channel")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"channel" "channel" NOT NULL,
	"state" "delivery_state" DEFAULT 'waiting' NOT NULL,
	"user_id" uuid,
	"webhook_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"notification_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mandatory" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "deliveries_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"channel" "channel" NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"unit_id" uuid,
	"created_by" uuid NOT NULL,
	"retired_on" date,
	CONSTRAINT "webhooks_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "directive_receipts" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"directive_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"read_by" uuid,
	"read_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "directive_receipts_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "directive_receipts_congressId_directiveId_assignmentId_unique" UNIQUE("congress_id","directive_id","assignment_id")
);
--> statement-breakpoint
CREATE TABLE "directives" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"kind" "directive_kind" NOT NULL,
	"text" text NOT NULL,
	"answer_by" date,
	"given_by" uuid NOT NULL,
	"given_as" "role" NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "directives_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "evaluation_experts" (
	"congress_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"expert_id" uuid NOT NULL,
	"view" text DEFAULT '' NOT NULL,
	CONSTRAINT "evaluation_experts_congress_id_evaluation_id_expert_id_pk" PRIMARY KEY("congress_id","evaluation_id","expert_id")
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"state" "evaluation_state" DEFAULT 'panel' NOT NULL,
	"meeting_on" date,
	"place" text DEFAULT '' NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"opinion" text DEFAULT '' NOT NULL,
	"opened_by" uuid NOT NULL,
	"finished_on" date,
	CONSTRAINT "evaluations_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "evaluations_congressId_suggestionId_round_unique" UNIQUE("congress_id","suggestion_id","round")
);
--> statement-breakpoint
CREATE TABLE "experts" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"field" text NOT NULL,
	"employer" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"retired_on" date,
	CONSTRAINT "experts_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "experts_congressId_name_employer_unique" UNIQUE("congress_id","name","employer")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"main_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_on" date NOT NULL,
	"dissolved_on" date,
	CONSTRAINT "groups_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"congress_id" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" "link_kind" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"linked_by" uuid NOT NULL,
	"linked_on" date NOT NULL,
	CONSTRAINT "links_congress_id_from_id_to_id_kind_pk" PRIMARY KEY("congress_id","from_id","to_id","kind")
);
--> statement-breakpoint
CREATE TABLE "splits" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"state" "split_state" DEFAULT 'proposed' NOT NULL,
	"parts" jsonb NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_on" date NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_on" date,
	CONSTRAINT "splits_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "key_suggestions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"state" "key_state" DEFAULT 'nominated' NOT NULL,
	"criteria" jsonb NOT NULL,
	"reason" text NOT NULL,
	"nominated_by" uuid NOT NULL,
	"nominated_as" "role" NOT NULL,
	"nominated_on" date NOT NULL,
	"decision_number" text,
	"decided_on" date,
	"refusal" text,
	"leader_id" uuid,
	"committee_id" uuid,
	"plan" text,
	"planned_on" date,
	"report" text,
	"reported_on" date,
	"closed_on" date,
	CONSTRAINT "key_suggestions_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "key_suggestions_congressId_suggestionId_unique" UNIQUE("congress_id","suggestion_id")
);
--> statement-breakpoint
CREATE TABLE "key_visits" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key_id" uuid NOT NULL,
	"kind" "visit_kind" NOT NULL,
	"held_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"people" text NOT NULL,
	"minutes" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "key_visits_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "key_votes" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key_id" uuid NOT NULL,
	"meeting" text NOT NULL,
	"held_on" date NOT NULL,
	"satisfied" integer NOT NULL,
	"basically_satisfied" integer NOT NULL,
	"dissatisfied" integer NOT NULL,
	"abstained" integer DEFAULT 0 NOT NULL,
	"threshold" integer NOT NULL,
	"entered_by" uuid NOT NULL,
	CONSTRAINT "key_votes_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "votes_are_counted" CHECK (least("key_votes"."satisfied", "key_votes"."basically_satisfied", "key_votes"."dissatisfied", "key_votes"."abstained") >= 0)
);
--> statement-breakpoint
CREATE TABLE "substitutions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"substitute_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"reason" text NOT NULL,
	"entered_by" uuid NOT NULL,
	"ended_on" date,
	CONSTRAINT "substitutions_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "purpose" "attachment_purpose" DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "bundled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "state" "commitment_state" DEFAULT 'planned' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "owner" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "first_due_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "fulfilled_on" date;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "rating_clock_id" uuid;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "verdict" "verdict";--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "verdict_by" uuid;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "verdict_on" date;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "motion_decision" text;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "motion_decided_on" date;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "letter_answer" text;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "letter_answered_by" uuid;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "letter_answered_on" date;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "arbitrations" ADD CONSTRAINT "arbitrations_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arbitrations" ADD CONSTRAINT "arbitrations_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_votes" ADD CONSTRAINT "award_votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_votes" ADD CONSTRAINT "award_votes_congress_id_nomination_id_nominations_congress_id_id_fk" FOREIGN KEY ("congress_id","nomination_id") REFERENCES "public"."nominations"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_congress_id_award_id_awards_congress_id_id_fk" FOREIGN KEY ("congress_id","award_id") REFERENCES "public"."awards"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_reviews" ADD CONSTRAINT "quality_reviews_congress_id_reply_id_replies_congress_id_id_fk" FOREIGN KEY ("congress_id","reply_id") REFERENCES "public"."replies"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_entries" ADD CONSTRAINT "commitment_entries_congress_id_commitment_id_commitments_congress_id_id_fk" FOREIGN KEY ("congress_id","commitment_id") REFERENCES "public"."commitments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_choices" ADD CONSTRAINT "channel_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_congress_id_webhook_id_webhooks_congress_id_id_fk" FOREIGN KEY ("congress_id","webhook_id") REFERENCES "public"."webhooks"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_receipts" ADD CONSTRAINT "directive_receipts_congress_id_directive_id_directives_congress_id_id_fk" FOREIGN KEY ("congress_id","directive_id") REFERENCES "public"."directives"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_receipts" ADD CONSTRAINT "directive_receipts_congress_id_assignment_id_assignments_congress_id_id_fk" FOREIGN KEY ("congress_id","assignment_id") REFERENCES "public"."assignments"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_experts" ADD CONSTRAINT "evaluation_experts_congress_id_evaluation_id_evaluations_congress_id_id_fk" FOREIGN KEY ("congress_id","evaluation_id") REFERENCES "public"."evaluations"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_experts" ADD CONSTRAINT "evaluation_experts_congress_id_expert_id_experts_congress_id_id_fk" FOREIGN KEY ("congress_id","expert_id") REFERENCES "public"."experts"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_congress_id_main_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","main_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_congress_id_from_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","from_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_congress_id_to_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","to_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "splits" ADD CONSTRAINT "splits_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_suggestions" ADD CONSTRAINT "key_suggestions_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_suggestions" ADD CONSTRAINT "key_suggestions_congress_id_committee_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","committee_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_visits" ADD CONSTRAINT "key_visits_congress_id_key_id_key_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","key_id") REFERENCES "public"."key_suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_votes" ADD CONSTRAINT "key_votes_congress_id_key_id_key_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","key_id") REFERENCES "public"."key_suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_substitute_id_users_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arbitrations_congress_id_suggestion_id_index" ON "arbitrations" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "arbitrations_congress_id_unit_id_index" ON "arbitrations" USING btree ("congress_id","unit_id");--> statement-breakpoint
CREATE INDEX "nominations_congress_id_suggestion_id_index" ON "nominations" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "nominations_congress_id_unit_id_index" ON "nominations" USING btree ("congress_id","unit_id");--> statement-breakpoint
CREATE INDEX "commitment_entries_congress_id_commitment_id_index" ON "commitment_entries" USING btree ("congress_id","commitment_id");--> statement-breakpoint
CREATE INDEX "deliveries_congress_id_state_next_at_index" ON "deliveries" USING btree ("congress_id","state","next_at");--> statement-breakpoint
CREATE INDEX "deliveries_congress_id_user_id_index" ON "deliveries" USING btree ("congress_id","user_id");--> statement-breakpoint
CREATE INDEX "deliveries_congress_id_webhook_id_index" ON "deliveries" USING btree ("congress_id","webhook_id");--> statement-breakpoint
CREATE INDEX "webhooks_congress_id_unit_id_index" ON "webhooks" USING btree ("congress_id","unit_id");--> statement-breakpoint
CREATE INDEX "directive_receipts_congress_id_assignment_id_index" ON "directive_receipts" USING btree ("congress_id","assignment_id");--> statement-breakpoint
CREATE INDEX "directives_congress_id_suggestion_id_index" ON "directives" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "evaluation_experts_congress_id_expert_id_index" ON "evaluation_experts" USING btree ("congress_id","expert_id");--> statement-breakpoint
CREATE INDEX "groups_congress_id_main_id_index" ON "groups" USING btree ("congress_id","main_id");--> statement-breakpoint
CREATE INDEX "links_congress_id_to_id_index" ON "links" USING btree ("congress_id","to_id");--> statement-breakpoint
CREATE INDEX "splits_congress_id_suggestion_id_index" ON "splits" USING btree ("congress_id","suggestion_id");--> statement-breakpoint
CREATE INDEX "key_suggestions_congress_id_state_index" ON "key_suggestions" USING btree ("congress_id","state");--> statement-breakpoint
CREATE INDEX "key_suggestions_congress_id_committee_id_index" ON "key_suggestions" USING btree ("congress_id","committee_id");--> statement-breakpoint
CREATE INDEX "key_visits_congress_id_key_id_index" ON "key_visits" USING btree ("congress_id","key_id");--> statement-breakpoint
CREATE INDEX "key_votes_congress_id_key_id_index" ON "key_votes" USING btree ("congress_id","key_id");--> statement-breakpoint
CREATE INDEX "substitutions_congress_id_unit_id_index" ON "substitutions" USING btree ("congress_id","unit_id");--> statement-breakpoint
CREATE INDEX "substitutions_congress_id_user_id_until_on_index" ON "substitutions" USING btree ("congress_id","user_id","until_on");--> statement-breakpoint
CREATE INDEX "commitments_congress_id_state_due_on_index" ON "commitments" USING btree ("congress_id","state","due_on");--> statement-breakpoint
CREATE INDEX "suggestions_congress_id_group_id_index" ON "suggestions" USING btree ("congress_id","group_id");