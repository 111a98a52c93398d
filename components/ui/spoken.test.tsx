import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Spoken } from "./spoken";

const read = (words: string, locale = "en") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{}} timeZone="Asia/Shanghai">
      <Spoken>{words}</Spoken>
    </NextIntlClientProvider>,
  );

test("a sentence in two languages is one element, so that a button does not lay its pieces out as columns", () =>
  expect(read("“关于公园的建议”: the review is due")).toBe(
    '<span>“<span lang="zh-CN">关于公园的建议</span>”: the review is due</span>',
  ));

test("words of one language are not wrapped more than that needs", () => {
  expect(read("The review is due")).toBe("The review is due");
  expect(read("关于公园的建议")).toBe('<span lang="zh-CN">关于公园的建议</span>');
  expect(read("“关于公园的建议”已经逾期", "zh-CN")).toBe("“关于公园的建议”已经逾期");
});
