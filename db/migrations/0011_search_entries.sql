CREATE TABLE "search_entries" (
	"congress_id" text NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "search_entries_congress_id_suggestion_id_pk" PRIMARY KEY("congress_id","suggestion_id")
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_congress_id_suggestion_id_suggestions_congress_id_id_fk" FOREIGN KEY ("congress_id","suggestion_id") REFERENCES "public"."suggestions"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "the_words_of_cases" ON "search_entries" USING gin ("words");