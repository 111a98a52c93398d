DROP INDEX "assignments_congress_id_unit_id_state_index";--> statement-breakpoint
DROP INDEX "suggestions_congress_id_state_index";--> statement-breakpoint
CREATE INDEX "cases_of_a_unit" ON "assignments" USING btree ("congress_id","unit_id","state","suggestion_id");--> statement-breakpoint
CREATE INDEX "cases_to_count" ON "suggestions" USING btree ("congress_id","state","submitted_on","accepted_on","entered_by");--> statement-breakpoint
CREATE INDEX "cases_by_number" ON "suggestions" USING btree ("congress_id",(extract(year from "accepted_on")) desc nulls first,"series" DESC NULLS FIRST,"number" DESC NULLS FIRST);