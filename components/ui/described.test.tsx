import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FORMATS } from "@/messages/formats";
import { loadMessages } from "@/messages/load";
import { Checkbox } from "./checkbox";
import { FieldGroup } from "./field-group";
import { FormContext } from "./form-context";
import { TickBar } from "./tick-bar";

const messages = await loadMessages("zh-CN");

/** The tag with this id, in a form whose field has these errors. */
function control(id: string, errors: readonly string[], element: ReactElement): string | undefined {
  const form = { idOf: (name: string) => name, errorsOf: () => errors, typedIn: () => undefined };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} formats={FORMATS} timeZone="Asia/Shanghai">
      <FormContext value={{ ...form, named: () => () => undefined }}>{element}</FormContext>
    </NextIntlClientProvider>,
  );
  return html.match(new RegExp(`<[^>]* id="${id}"[^>]*>`))?.[0];
}

test("what is wrong with a group or with what is ticked is read out at it", () => {
  const group = (hint?: string) => (
    <FieldGroup name="points" label="要点" hint={hint}>
      {null}
    </FieldGroup>
  );
  expect(control("points", ["缺"], group("提示"))).toContain('aria-describedby="points-hint points-error"');
  expect(control("points", ["缺"], group())).toContain('aria-describedby="points-error"');
  expect(control("points", [], group())).not.toContain("aria-describedby");
  const ticks = <TickBar name="cases" list="one" most={3} pages={1} />;
  expect(control("cases", ["缺"], ticks)).toMatch(/aria-describedby="cases-error" aria-invalid="true"/);
  expect(control("cases", [], ticks)).not.toMatch(/aria-(?:describedby|invalid)/);
});

test("what is wrong with a single box is read out at it, after its hint", () => {
  const box = (hint?: string) => <Checkbox name="agreed" label="同意" hint={hint} />;
  expect(control("agreed", ["缺"], box("提示"))).toContain('aria-describedby="agreed-hint agreed-error"');
  expect(control("agreed", ["缺"], box())).toContain('aria-describedby="agreed-error"');
  expect(control("agreed", [], box("提示"))).toContain('aria-describedby="agreed-hint"');
  expect(control("agreed", [], box())).not.toContain("aria-describedby");
});
