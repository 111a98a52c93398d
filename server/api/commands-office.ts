import "server-only";
import { saveCalendar } from "@/db/commands/calendar";
import { revokeFeed } from "@/db/commands/calendar-feed";
import { chooseChannels } from "@/db/commands/channel-choice";
import { sendAgain } from "@/db/commands/delivery/again";
import { replayFailed, replayPush, sendTestEvent } from "@/db/commands/event-subscription/push";
import { rotateSecret } from "@/db/commands/event-subscription/secret";
import {
  pauseSubscription,
  resumeSubscription,
  retireSubscription,
} from "@/db/commands/event-subscription/stand";
import { changeSubscription, createSubscription } from "@/db/commands/event-subscription/write";
import { markRead } from "@/db/commands/notification";
import {
  changeCategory,
  createCategory,
  retireCategory,
  reviveCategory,
} from "@/db/commands/organisation-category";
import {
  changeDelegation,
  createDelegation,
  retireDelegation,
  reviveDelegation,
} from "@/db/commands/organisation-delegation";
import {
  changeReplyClass,
  createReplyClass,
  retireReplyClass,
  reviveReplyClass,
} from "@/db/commands/organisation-reply-class";
import {
  changeSession,
  createSession,
  retireSession,
  reviveSession,
} from "@/db/commands/organisation-session";
import { changeSettings } from "@/db/commands/organisation-settings";
import { changeTerm, createTerm, retireTerm, reviveTerm } from "@/db/commands/organisation-term";
import { changeUnit, createUnit, retireUnit, reviveUnit } from "@/db/commands/organisation-unit";
import { createPerson, renamePerson } from "@/db/commands/person";
import { lockPerson, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { setMandate } from "@/db/commands/person-mandate";
import { addMembership, endMembership } from "@/db/commands/person-membership";
import { enterRuleSet, retireRuleSet, reviveRuleSet } from "@/db/commands/rule-set";
import { endSubstitution } from "@/db/commands/substitution/end";
import { enterSubstitute } from "@/db/commands/substitution/enter";
import { createWebhook, retireWebhook } from "@/db/commands/webhook";
import { type ApiCommand, entry } from "./entry";

// biome-ignore format: a table
/** What is done to the organisation, its people, and one's own account. */
export const OFFICE_COMMANDS = {
  "notification.markRead":          entry("notification", markRead),
  "account.chooseChannels":         entry("account", chooseChannels),
  "account.revokeFeed":             entry("account", revokeFeed),
  "substitution.enter":             entry("substitution", enterSubstitute),
  "substitution.end":               entry("substitution", endSubstitution),
  "organisation.createUnit":        entry("organisation", createUnit),
  "organisation.changeUnit":        entry("organisation", changeUnit),
  "organisation.retireUnit":        entry("organisation", retireUnit),
  "organisation.reviveUnit":        entry("organisation", reviveUnit),
  "organisation.createCategory":    entry("organisation", createCategory),
  "organisation.changeCategory":    entry("organisation", changeCategory),
  "organisation.retireCategory":    entry("organisation", retireCategory),
  "organisation.reviveCategory":    entry("organisation", reviveCategory),
  "organisation.createDelegation":  entry("organisation", createDelegation),
  "organisation.changeDelegation":  entry("organisation", changeDelegation),
  "organisation.retireDelegation":  entry("organisation", retireDelegation),
  "organisation.reviveDelegation":  entry("organisation", reviveDelegation),
  "organisation.createReplyClass":  entry("organisation", createReplyClass),
  "organisation.changeReplyClass":  entry("organisation", changeReplyClass),
  "organisation.retireReplyClass":  entry("organisation", retireReplyClass),
  "organisation.reviveReplyClass":  entry("organisation", reviveReplyClass),
  "organisation.createTerm":        entry("organisation", createTerm),
  "organisation.changeTerm":        entry("organisation", changeTerm),
  "organisation.retireTerm":        entry("organisation", retireTerm),
  "organisation.reviveTerm":        entry("organisation", reviveTerm),
  "organisation.createSession":     entry("organisation", createSession),
  "organisation.changeSession":     entry("organisation", changeSession),
  "organisation.retireSession":     entry("organisation", retireSession),
  "organisation.reviveSession":     entry("organisation", reviveSession),
  "organisation.changeSettings":    entry("organisation", changeSettings),
  "organisation.enterRuleSet":      entry("organisation", enterRuleSet),
  "organisation.retireRuleSet":     entry("organisation", retireRuleSet),
  "organisation.reviveRuleSet":     entry("organisation", reviveRuleSet),
  "calendar.save":                  entry("calendar", saveCalendar),
  "person.create":                  entry("person", createPerson, { told: true }),
  "person.rename":                  entry("person", renamePerson),
  "person.addMembership":           entry("person", addMembership),
  "person.endMembership":           entry("person", endMembership),
  "person.setMandate":              entry("person", setMandate),
  "person.lock":                    entry("person", lockPerson),
  "person.unlock":                  entry("person", unlockPerson),
  "person.retire":                  entry("person", retirePerson),
  "delivery.sendAgain":             entry("delivery", sendAgain),
  "delivery.createWebhook":         entry("delivery", createWebhook, { told: true }),
  "delivery.retireWebhook":         entry("delivery", retireWebhook),
  "eventSubscription.create":       entry("eventSubscription", createSubscription, { told: true }),
  "eventSubscription.change":       entry("eventSubscription", changeSubscription),
  "eventSubscription.pause":        entry("eventSubscription", pauseSubscription),
  "eventSubscription.resume":       entry("eventSubscription", resumeSubscription),
  "eventSubscription.retire":       entry("eventSubscription", retireSubscription),
  "eventSubscription.rotateSecret": entry("eventSubscription", rotateSecret, { told: true }),
  "eventSubscription.test":         entry("eventSubscription", sendTestEvent),
  "eventSubscription.replay":       entry("eventSubscription", replayPush),
  "eventSubscription.replayFailed": entry("eventSubscription", replayFailed),
} satisfies Record<string, ApiCommand>;
