import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/domain/preferences";
import { TRANSITION_NAMES } from "@/domain/suggestion/workflow";
import { FORMATS, TIME_ZONE } from "@/messages/formats";
import { loadMessages } from "@/messages/load";
import { CaseTimeline } from "./case-timeline";
import { MoveForm } from "./move-form";
import { ReplyAnswers } from "./reply-answers";
import type { ShownEvent } from "./shown-event";

const words = { "zh-CN": await loadMessages("zh-CN"), en: await loadMessages("en") };

/** The markup of a component; a missing word is an error. */
function markup(element: ReactElement, locale: Locale = "zh-CN"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={words[locale]}
      formats={FORMATS}
      timeZone={TIME_ZONE}
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");

describe("a reply, point by point", () => {
  const points = ["增设站点。", "延长末班车。", "建候车亭。"];

  test("stands beside its point, and says what was not dealt with or not answered", () => {
    const answers = [
      { dealtWith: true, text: "已增设。" },
      { dealtWith: false, text: "没有资金。" },
    ];
    expect(textOf(markup(<ReplyAnswers points={points} answers={answers} />))).toBe(
      "|建议第 1 点|增设站点。|答复|已增设。|建议第 2 点|延长末班车。|未办理，原因如下|没有资金。|建议第 3 点|建候车亭。|答复|没有逐点答复。|",
    );
  });

  test("an empty text answers nothing, whatever was ticked", () =>
    expect(textOf(markup(<ReplyAnswers points={["一"]} answers={[{ dealtWith: false, text: " " }]} />))).toBe(
      "|建议第 1 点|一|答复|没有逐点答复。|",
    ));
});

describe("a plain move", () => {
  const form = (verdict: Parameters<typeof MoveForm>[0]["offer"]["verdict"], name = "remind", note = false) =>
    markup(
      <MoveForm
        noun="suggestion"
        offer={{ name, note, verdict }}
        action={async (state) => state}
        seen={{ id: "an-id", version: 3 }}
      />,
    );

  test("that is not possible now is disabled, with its reason", () => {
    const html = form({ kind: "refused", because: { key: "suggestion.feedbackOver" } });
    expect(html).toContain("disabled");
    expect(textOf(html)).toBe("|提醒代表评价|代表反馈期限还没有到。|");
    expect(html).not.toContain("<form");
  });

  test("sends the case as it was seen, and asks for a note where the table wants one", () => {
    const plain = form({ kind: "allowed", to: "replied" });
    for (const [name, value] of Object.entries({ id: "an-id", version: "3", transition: "remind" }))
      expect(plain).toContain(`name="${name}" value="${value}"`);
    expect(plain).not.toContain("textarea");
    expect(form({ kind: "allowed", to: "replied" }, "urge", true)).toMatch(/<textarea[^>]*name="note"/);
  });

  test("that cannot be taken back says so first", () =>
    expect(textOf(form({ kind: "allowed", to: "withdrawn" }, "withdraw"))).toContain("撤回后不能恢复"));

  test.each(LOCALES)("has its word in %s, whatever it is", (locale) => {
    for (const name of TRANSITION_NAMES) {
      const offer = { name, note: true, verdict: { kind: "allowed", to: "draft" } } as const;
      const seen = { id: "1", version: 1 };
      const action = async () => ({ status: "idle" }) as const;
      expect(
        markup(<MoveForm noun="suggestion" offer={offer} action={action} seen={seen} />, locale),
      ).toContain("<summary");
    }
  });
});

const event = (seq: number, over: Partial<ShownEvent> = {}): ShownEvent => ({
  seq,
  at: new Date(`2026-11-${String(seq).padStart(2, "0")}T02:00:00Z`),
  name: "suggestion.accept",
  actor: "许衡",
  actorRole: "staff",
  unit: null,
  unitEn: null,
  from: "submitted",
  to: "accepted",
  note: null,
  detail: {},
  ...over,
});

describe("the timeline", () => {
  test("has the newest on top, with who, when, from where to where, and the words", () => {
    const dispute = event(9, {
      name: "suggestion.dispute",
      actor: "林知远",
      actorRole: "deputy",
      from: "replied",
      to: "rehandling",
      note: "没有解决。",
      detail: { overall: "dissatisfied" },
    });
    expect(textOf(markup(<CaseTimeline events={[event(2), dispute]} />))).toBe(
      "|不满意，交回重新办理|2026年11月9日周一 10:00|林知远（人大代表）|已答复待评价 → 重新办理中|总体评价：不满意|没有解决。|立案编号|2026年11月2日周一 10:00|许衡（人大常委会工作人员）|已提交待审查 → 已立案待交办|",
    );
  });

  test("names a unit as the place of its own people, and else as what it is about", () => {
    const unit = { name: "assignment.issue", unit: "市教育体育局", unitEn: "", from: null, to: null };
    const by = (actorRole: string) =>
      textOf(markup(<CaseTimeline events={[event(2, { ...unit, actorRole })]} />));
    expect(by("unit_head")).toContain("） · 市教育体育局");
    expect(by("staff")).toContain("涉及市教育体育局");
  });

  test("a move of the system is nobody's, and an unknown event has words too", () => {
    const html = textOf(
      markup(
        <CaseTimeline events={[event(2, { name: "suggestion.unheardOf", detail: { by: "system" } })]} />,
      ),
    );
    expect(html).toContain("其他事项");
    expect(html).not.toContain("许衡");
  });

  test("a long life is folded, nothing of it is lost", () => {
    const many = Array.from({ length: 20 }, (_, index) => event(index + 1));
    const html = markup(<CaseTimeline events={many} />);
    expect(html.match(/id="event-/g)).toHaveLength(20);
    expect(html.indexOf("<details")).toBeGreaterThan(html.indexOf('id="event-9"'));
    expect(html.indexOf("<details")).toBeLessThan(html.indexOf('id="event-8"'));
  });
});
