import { inRooms, type NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

type Props = { items: readonly NavItem[] /** The addresses of all entries. */; entries: readonly string[] };

/** Entries of the navigation, one below the other, under the headings of their rooms. */
export function NavRooms({ items, entries }: Props) {
  return inRooms(items).map(({ room, items: own }) => (
    <div key={room} className="not-first:mt-4">
      {room && (
        <p aria-hidden className="px-3 pb-1 text-muted text-xs">
          {room}
        </p>
      )}
      <ul aria-label={room ?? undefined} className="grid gap-0.5">
        {own.map((item) => (
          <li key={item.href}>
            <NavLink {...item} place="side" entries={entries} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
