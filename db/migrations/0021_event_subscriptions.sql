CREATE TYPE "public"."pause_reason" AS ENUM('chosen', 'failing', 'gone');--> statement-breakpoint
CREATE TYPE "public"."push_state" AS ENUM('waiting', 'sending', 'delivered', 'failed', 'dropped');--> statement-breakpoint
CREATE TABLE "event_push_tries" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"push_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"status" integer,
	"error" text,
	"answer" text,
	CONSTRAINT "event_push_tries_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_pushes" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"number" integer,
	"seq" bigint,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"state" "push_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claim_id" uuid,
	"next_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"status" integer,
	"error" text,
	CONSTRAINT "event_pushes_congress_id_id_pk" PRIMARY KEY("congress_id","id"),
	CONSTRAINT "event_pushes_congressId_subscriptionId_seq_unique" UNIQUE("congress_id","subscription_id","seq")
);
--> statement-breakpoint
CREATE TABLE "event_secrets" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	CONSTRAINT "event_secrets_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_subscriptions" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"types" jsonb NOT NULL,
	"role" "role" NOT NULL,
	"unit_id" uuid,
	"through_seq" bigint NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"failures_in_row" integer DEFAULT 0 NOT NULL,
	"given_up_in_row" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"pause_reason" "pause_reason",
	"last_delivered_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_on" date,
	CONSTRAINT "event_subscriptions_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
ALTER TABLE "event_push_tries" ADD CONSTRAINT "event_push_tries_congress_id_push_id_event_pushes_congress_id_id_fk" FOREIGN KEY ("congress_id","push_id") REFERENCES "public"."event_pushes"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_pushes" ADD CONSTRAINT "event_pushes_congress_id_subscription_id_event_subscriptions_congress_id_id_fk" FOREIGN KEY ("congress_id","subscription_id") REFERENCES "public"."event_subscriptions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_secrets" ADD CONSTRAINT "event_secrets_congress_id_subscription_id_event_subscriptions_congress_id_id_fk" FOREIGN KEY ("congress_id","subscription_id") REFERENCES "public"."event_subscriptions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subscriptions" ADD CONSTRAINT "event_subscriptions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subscriptions" ADD CONSTRAINT "event_subscriptions_congress_id_unit_id_units_congress_id_id_fk" FOREIGN KEY ("congress_id","unit_id") REFERENCES "public"."units"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_push_tries_congress_id_push_id_index" ON "event_push_tries" USING btree ("congress_id","push_id");--> statement-breakpoint
CREATE INDEX "event_pushes_congress_id_subscription_id_created_at_index" ON "event_pushes" USING btree ("congress_id","subscription_id","created_at");--> statement-breakpoint
CREATE INDEX "event_pushes_congress_id_state_next_at_index" ON "event_pushes" USING btree ("congress_id","state","next_at");--> statement-breakpoint
CREATE INDEX "event_secrets_congress_id_subscription_id_index" ON "event_secrets" USING btree ("congress_id","subscription_id");--> statement-breakpoint
CREATE INDEX "event_subscriptions_congress_id_unit_id_index" ON "event_subscriptions" USING btree ("congress_id","unit_id");--> statement-breakpoint
CREATE INDEX "event_subscriptions_congress_id_created_by_index" ON "event_subscriptions" USING btree ("congress_id","created_by");