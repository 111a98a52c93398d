import "server-only";

/** Cases of a bulk form, "<id>@<version>", in one order for everybody, so that two bulk acts never wait for each other. */
export const parseSeen = (cases: readonly string[]) =>
  cases.map(parse).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function parse(text: string) {
  const [id = "", version = "0"] = text.split("@");
  return { id, version: Number(version) };
}
