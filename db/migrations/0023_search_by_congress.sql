CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
DROP INDEX "the_words_of_cases";--> statement-breakpoint
CREATE INDEX "the_words_of_cases" ON "search_entries" USING gin ("congress_id","words");--> statement-breakpoint
-- How often somebody asked in this minute need not outlive a crash; each request would wait for the disk.
ALTER TABLE "api_counts" SET UNLOGGED;
