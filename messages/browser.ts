import type { Locale } from "@/domain/preferences";
import enAttachment from "./en/attachment.json";
import enCommon from "./en/common.json";
import enDone from "./en/done.json";
import enLayout from "./en/layout.json";
import enRefusal from "./en/refusal.json";
import enReplyEditor from "./en/replyEditor.json";
import enUi from "./en/ui.json";
import enValidation from "./en/validation.json";
import zhAttachment from "./zh-CN/attachment.json";
import zhCommon from "./zh-CN/common.json";
import zhDone from "./zh-CN/done.json";
import zhLayout from "./zh-CN/layout.json";
import zhRefusal from "./zh-CN/refusal.json";
import zhReplyEditor from "./zh-CN/replyEditor.json";
import zhUi from "./zh-CN/ui.json";
import zhValidation from "./zh-CN/validation.json";

/**
 * The words that client components may use; every other client component gets its words as props. They are part of the
 * script, which a browser keeps: a page carries none of them.
 */
export const BROWSER_WORDS = {
  en: {
    attachment: enAttachment,
    common: enCommon,
    done: enDone,
    layout: enLayout,
    refusal: enRefusal,
    replyEditor: enReplyEditor,
    ui: enUi,
    validation: enValidation,
  },
  "zh-CN": {
    attachment: zhAttachment,
    common: zhCommon,
    done: zhDone,
    layout: zhLayout,
    refusal: zhRefusal,
    replyEditor: zhReplyEditor,
    ui: zhUi,
    validation: zhValidation,
  },
} satisfies Record<Locale, object>;
