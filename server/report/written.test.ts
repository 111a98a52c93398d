import { expect, test, vi } from "vitest";
import { IDLE, SIGNED_OUT } from "@/domain/form-state";
import { writing } from "./written";

vi.mock("../session", () => ({
  senderOf: async () => ({ no: (await import("@/domain/form-state")).SIGNED_OUT }),
  requireViewer: () => Promise.reject(new Error("led away from what was typed")),
}));

test("a preview, which is asked for while one types, gives the text back when the session has ended", async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ act: "preview", text: "今年共提出建议" }))
    form.append(name, value);
  const write = writing(
    async () => IDLE,
    () => Promise.reject(new Error("nobody may count")),
  );
  expect(await write(IDLE, form)).toEqual({
    ...SIGNED_OUT,
    typed: { act: ["preview"], text: ["今年共提出建议"] },
  });
});
