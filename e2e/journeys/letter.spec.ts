import { readFileSync } from "node:fs";
import type { Person } from "../support/person";
import { step } from "../support/step";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const address = (id: string, letter: string) => `/suggestions/${id}/letters/${letter}?format=pdf`;
const statusOf = async (person: Person, path: string) => (await person.page.request.get(path)).status();

test("a handler takes the letter along as Word and as PDF; nobody else gets what is not his", async ({
  as,
  records,
}) => {
  const { id, workId } = await handled(records, "d144", "gongxiao", "issued");
  const handler = await as("gongxiao-1");
  await step("both files come with their Chinese name", handler, async () => {
    await handler.go(`/inbox/${workId}/letter`);
    for (const [format, magic] of [
      ["docx", "PK"],
      ["pdf", "%PDF-"],
    ] as const) {
      const link = handler.page.getByRole("link", {
        name: `${handler.say("letter.page.save", { letter: handler.say("letter.names.reply") })} ${handler.say(`letter.page.${format}`)}`,
      });
      const [file] = await Promise.all([handler.page.waitForEvent("download"), link.click()]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^答复函（.+）.+\\.${format}$`));
      expect(readFileSync(await file.path()).toString("latin1", 0, magic.length)).toBe(magic);
    }
  });
  await step(
    "the deputy has the letter and his form, the unit no receipt, a stranger nothing",
    handler,
    async () => {
      const [deputy, other, stranger] = [await as("d144"), await as("weijian-1"), await as("d145")];
      for (const letter of ["reply", "feedback", "receipt"])
        expect(await statusOf(deputy, address(id, letter))).toBe(200);
      expect(await statusOf(deputy, address(id, "notice"))).toBe(404);
      expect(await statusOf(handler, address(id, "receipt"))).toBe(404);
      for (const nobody of [other, stranger])
        for (const letter of ["reply", "feedback", "notice"])
          expect(await statusOf(nobody, address(id, letter))).toBe(404);
      expect(await statusOf(handler, `/suggestions/${id}/letters/reply?format=exe`)).toBe(404);
      expect(await statusOf(handler, "/suggestions/assigned?format=pdf")).toBe(404);
    },
  );
});
