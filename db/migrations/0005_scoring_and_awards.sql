CREATE TABLE "scoring_formulas" (
	"congress_id" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scoring_formulas_congress_id_year_version_pk" PRIMARY KEY("congress_id","year","version")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "tie_note" text;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "commended_on" date;--> statement-breakpoint
ALTER TABLE "scoring_formulas" ADD CONSTRAINT "scoring_formulas_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;