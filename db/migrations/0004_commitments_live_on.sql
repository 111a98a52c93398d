-- Commitments of replies issued before the ledger existed are open, and their first day is the day they were given.
UPDATE "commitments" SET "state" = 'open', "first_due_on" = "due_on"
FROM "replies"
WHERE "replies"."congress_id" = "commitments"."congress_id" AND "replies"."id" = "commitments"."reply_id"
  AND "replies"."issued_on" IS NOT NULL;
