import { useTranslations } from "next-intl";
import { ExtendedDue } from "@/components/extension/extended-due";
import { ExtensionForm } from "@/components/extension/extension-form";
import { ExtensionList } from "@/components/extension/extension-list";
import { MoveForm } from "@/components/suggestion/move-form";
import { Card } from "@/components/ui/card";
import type { ExtendedDue as Due } from "@/db/queries/inbox-extension";
import { askForTime, consentToExtension } from "../../actions";
import { copyPrefix, mainClock, offered, type PartProps, seenOf } from "./view";

const ANSWERS = ["consentExtension", "extendOnOwnWord", "dropExtension"] as const;

/** More time: until when it would be, the form, and what became of earlier requests (代表法 Art. 51 ¶2). */
export function ExtensionPart({ at, due }: PartProps & { due: Due | null }) {
  const t = useTranslations("inbox.extension");
  const ask = offered(at, "askExtension");
  const answers = ANSWERS.flatMap((name) => offered(at, name) ?? []);
  if (!ask && at.extensions.length === 0) return null;
  const running = mainClock(at);
  const asking = ask?.verdict.kind === "allowed" || answers.length > 0;
  return (
    <div id="extension" className="scroll-mt-16">
      <Card title={t("title")}>
        <div className="grid gap-4">
          {at.extensions.length > 0 && <ExtensionList extensions={at.extensions} />}
          {asking && due && running && <ExtendedDue {...due} now={running.dueOn} />}
          {ask && <p className="text-muted">{t(at.subject.extensionConsentNeeded ? "way" : "wayOwn")}</p>}
          {ask && (
            <ExtensionForm
              offer={ask}
              seen={seenOf(at)}
              action={askForTime}
              copyPrefix={copyPrefix(at, "extension")}
            />
          )}
          {answers.map((offer) => (
            <MoveForm
              key={offer.name}
              noun="assignment"
              offer={offer}
              action={consentToExtension}
              seen={seenOf(at)}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}
