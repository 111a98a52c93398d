-- What was frozen or saved as a version stays as it was: not even the owner changes it by mistake.
CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER report_editions_are_append_only BEFORE UPDATE OR DELETE ON "report_editions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
--> statement-breakpoint
CREATE TRIGGER report_templates_are_append_only BEFORE UPDATE OR DELETE ON "report_templates"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
