import { useTranslations } from "next-intl";
import {
  Bot,
  Building2,
  CalendarDays,
  FileUp,
  Flag,
  Gauge,
  type Icon,
  Landmark,
  ListChecks,
  Radio,
  Settings,
  Tags,
  Timer,
  Users,
} from "../ui/icons";
import { Link } from "../ui/link";

const PAGES = {
  people: Users,
  units: Building2,
  delegations: Flag,
  terms: Landmark,
  categories: Tags,
  classes: ListChecks,
  rules: Timer,
  calendar: CalendarDays,
  scoring: Gauge,
  webhooks: Bot,
  "event-subscriptions": Radio,
  settings: Settings,
  imports: FileUp,
} as const satisfies Record<string, Icon>;

/** The administrator's pages, one card each. */
export function AdminCards() {
  const t = useTranslations("organisation.admin.cards");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {pageNames.map((page) => {
        const Icon = PAGES[page];
        return (
          <li
            key={page}
            className="relative flex gap-3 rounded-lg border border-line bg-surface p-4 hover:border-edge hover:bg-sunken"
          >
            <Icon aria-hidden className="mt-1 size-5 shrink-0 text-brand-text" />
            <div className="min-w-0">
              <Link
                href={page === "imports" ? "/imports" : `/admin/${page}`}
                className="font-semibold text-lg after:absolute after:inset-0"
              >
                {t(`${page}.title`)}
              </Link>
              <p className="text-muted">{t(`${page}.text`)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

// The keys of a constant table are its own.
const pageNames = Object.keys(PAGES) as (keyof typeof PAGES)[];
