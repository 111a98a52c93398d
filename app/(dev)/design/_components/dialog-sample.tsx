"use client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A dialog with one question. */
export function DialogSample({
  words,
}: {
  words: { open: string; text: string; reason: string; send: string };
}) {
  return (
    <Dialog trigger={<Button>{words.open}</Button>} title={words.open} description={words.text}>
      <div className="grid gap-4">
        <Field name="reason" label={words.reason} required>
          <Textarea rows={3} max={500} />
        </Field>
        <DialogClose>
          <Button look="primary" className="justify-self-start">
            {words.send}
          </Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
