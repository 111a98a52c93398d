DROP INDEX "events_congress_id_name_index";--> statement-breakpoint
CREATE INDEX "events_congress_id_name_seq_index" ON "events" USING btree ("congress_id","name","seq");