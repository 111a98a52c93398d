ALTER TABLE "memberships" ADD COLUMN "lent_by" uuid;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "handed_over_on" date;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "via_government" boolean DEFAULT false NOT NULL;