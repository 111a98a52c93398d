CREATE TABLE "calendar_feeds" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"alarm_days" integer,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_congress_id_membership_id_memberships_congress_id_id_fk" FOREIGN KEY ("congress_id","membership_id") REFERENCES "public"."memberships"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_secret_hash_index" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "one_feed_for_each_membership" ON "calendar_feeds" USING btree ("congress_id","membership_id") WHERE "calendar_feeds"."revoked_at" is null;