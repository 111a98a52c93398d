DROP INDEX "key_votes_congress_id_key_id_index";--> statement-breakpoint
ALTER TABLE "key_votes" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "key_votes" ADD CONSTRAINT "key_votes_congressId_keyId_round_unique" UNIQUE("congress_id","key_id","round");