"use client";
import { useFormatter } from "next-intl";
import { DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { EACH } from "./each";

/** How many, and among how many; a text where there is no number. */
type Value = number | readonly [count: number, among: number] | string;

export type GridRow = { key: string; name: string; values: readonly Value[] };

type Props = {
  caption: string;
  /** The head of the names, and where a name leads. */
  names: { header: string; address: string; look?: string };
  /** The figures: each with the address of the rows that a number counts. */
  columns: readonly { header: string; address?: string | undefined }[];
  rows: readonly GridRow[];
};

/** Names with their figures side by side; each number opens its rows, and nothing counted opens nothing. */
export function FigureGrid({ caption, names, columns, rows }: Props) {
  const name = {
    key: "name",
    header: names.header,
    phone: "title" as const,
    cell: ({ key, name }: GridRow) => (
      <Link href={names.address.replace(EACH, key)} className={names.look}>
        <Spoken>{name}</Spoken>
      </Link>
    ),
  };
  const numbers = columns.map(({ header, address }, index) => ({
    key: header,
    header,
    align: "end" as const,
    cell: ({ key, values }: GridRow) => (
      <Number_ value={values[index] ?? 0} href={address?.replace(EACH, key)} />
    ),
  }));
  return (
    <DataTable
      caption={caption}
      captionShown
      columns={[name, ...numbers]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function Number_({ value, href }: { value: Value; href: string | undefined }) {
  const format = useFormatter();
  if (typeof value === "string") return value;
  const [count, among] = typeof value === "number" ? [value] : value;
  const said = (
    <>
      {format.number(count)}
      {among !== undefined && <span className="text-muted">{` / ${format.number(among)}`}</span>}
    </>
  );
  if (count === 0 || !href) return <span className="num">{said}</span>;
  return (
    <Link href={href} className={among === undefined ? "link num" : "num"}>
      {said}
    </Link>
  );
}
