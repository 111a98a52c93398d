import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leavesBy } from "./use-leaving-guard";

class FakeElement {
  constructor(
    readonly address: string,
    readonly attributes: Record<string, string> = {},
  ) {}
  get url() {
    return new URL(this.address, "https://yanlu.test");
  }
  closest() {
    if (!this.address.startsWith("/")) return null;
    const { pathname, search } = this.url;
    const { attributes } = this;
    const dataset = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.replace("data-", ""), value]),
    );
    return {
      pathname,
      search,
      dataset,
      target: attributes.target ?? "",
      hasAttribute: (name: string) => name in attributes,
    };
  }
}

const press = (address: string, attributes: Record<string, string> = {}, keys: object = {}) =>
  leavesBy({
    button: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    target: new FakeElement(address, attributes),
    ...keys,
  } as unknown as MouseEvent);

beforeEach(() => {
  vi.stubGlobal("Element", FakeElement);
  vi.stubGlobal("location", { pathname: "/desk/decisions", search: "?list=all" });
});

afterEach(() => vi.unstubAllGlobals());

test("a link leaves when its path or its query differs, not by its hash alone", () => {
  expect(press("/desk/review")).toBe(true);
  expect(press("/desk/decisions?list=all&page=2")).toBe(true);
  expect(press("/desk/decisions?list=all#top")).toBe(false);
  expect(press("#top")).toBe(false);
});

test("what is saved, opened in another tab or loaded as a whole is not asked about here", () => {
  for (const attributes of [{ download: "" }, { target: "_blank" }, { "data-whole": "" }])
    expect(press("/desk/review", attributes)).toBe(false);
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"])
    expect(press("/desk/review", {}, { [key]: true })).toBe(false);
  expect(press("/desk/review", {}, { button: 1 })).toBe(false);
});
