CREATE TABLE "import_batches" (
	"congress_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'checked' NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"letters" jsonb NOT NULL,
	"ignored" jsonb NOT NULL,
	"received_by" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"calendar_version" integer,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "import_batches_congress_id_id_pk" PRIMARY KEY("congress_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"congress_id" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"errors" jsonb NOT NULL,
	"differs" jsonb NOT NULL,
	"result" text,
	"subject_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"undone" text,
	"kept_because" text,
	CONSTRAINT "import_rows_congress_id_batch_id_number_pk" PRIMARY KEY("congress_id","batch_id","number")
);
--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_received_by_users_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_congress_id_congresses_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_congress_id_batch_id_import_batches_congress_id_id_fk" FOREIGN KEY ("congress_id","batch_id") REFERENCES "public"."import_batches"("congress_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_batches_congress_id_received_at_index" ON "import_batches" USING btree ("congress_id","received_at");--> statement-breakpoint
CREATE INDEX "import_rows_congress_id_batch_id_outcome_number_index" ON "import_rows" USING btree ("congress_id","batch_id","outcome","number");--> statement-breakpoint
CREATE INDEX "import_rows_congress_id_subject_id_index" ON "import_rows" USING btree ("congress_id","subject_id");