CREATE TABLE "access_tokens" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "access_tokens_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_answers" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "api_answers_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"window_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_congress_id_membership_id_memberships_congress_id_id_fk" FOREIGN KEY ("congress_id","membership_id") REFERENCES "public"."memberships"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_answers" ADD CONSTRAINT "api_answers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_tokens_secret_hash_index" ON "access_tokens" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "access_tokens_congress_id_membership_id_index" ON "access_tokens" USING btree ("congress_id","membership_id");--> statement-breakpoint
CREATE INDEX "access_tokens_congress_id_user_id_index" ON "access_tokens" USING btree ("congress_id","user_id");--> statement-breakpoint
CREATE INDEX "api_answers_congress_id_key_hash_index" ON "api_answers" USING btree ("congress_id","key_hash");--> statement-breakpoint
CREATE INDEX "api_answers_congress_id_user_id_index" ON "api_answers" USING btree ("congress_id","user_id");--> statement-breakpoint
CREATE INDEX "api_answers_created_at_index" ON "api_answers" USING btree ("created_at");