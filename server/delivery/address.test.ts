import { describe, expect, test } from "vitest";
import { isPublic, pin, webhookUrl } from "./address";

const codeOf = (work: () => unknown) => {
  try {
    work();
    return "open";
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
};

describe("the address of a webhook", () => {
  test.each([
    ["https://robot.example/send?key=1", "open"],
    ["https://8.8.8.8/hook", "open"],
    ["http://robot.example/send", "url"],
    ["ftp://robot.example/send", "url"],
    ["javascript:alert(1)", "url"],
    ["//robot.example", "url"],
    ["not an address", "url"],
    ["https://user:secret@robot.example/", "url"],
    ["https://robot.example/#part", "url"],
    ["https://localhost/", "address"],
    ["https://db.localhost./", "address"],
    ["https://intranet.local/", "address"],
    ["https://metadata.google.internal/", "address"],
    ["https://127.0.0.1/", "address"],
    ["https://127.1/", "address"],
    ["https://2130706433/", "address"],
    ["https://0x7f000001/", "address"],
    ["https://0x7f.0.0.1/", "address"],
    ["https://0177.0.0.1/", "address"],
    ["https://017700000001/", "address"],
    ["https://１２７.0.0.1/", "address"],
    ["https://169.254.169.254/latest/meta-data", "address"],
    ["https://10.1.2.3/", "address"],
    ["https://172.31.255.255/", "address"],
    ["https://192.168.0.1/", "address"],
    ["https://100.64.0.1/", "address"],
    ["https://0.0.0.0/", "address"],
    ["https://224.0.0.1/", "address"],
    ["https://255.255.255.255/", "address"],
    ["https://[::1]/", "address"],
    ["https://[::]/", "address"],
    ["https://[::ffff:10.0.0.1]/", "address"],
    ["https://[::ffff:8.8.8.8]/", "address"],
    ["https://[64:ff9b::a00:1]/", "address"],
    ["https://[2002:a00:1::]/", "address"],
    ["https://[2001:0:a00:1::]/", "address"],
    ["https://[fe80::1]/", "address"],
    ["https://[fd00::1]/", "address"],
    ["https://[ff02::1]/", "address"],
    ["https://[2001:db8::1]/", "address"],
    ["https://[2606:4700::1111]/", "open"],
  ])("%s: %s", (text, said) => expect(codeOf(() => webhookUrl(text))).toBe(said));
});

test.each([
  ["1.1.1.1", true],
  ["172.15.0.1", true],
  ["172.32.0.1", true],
  ["100.63.255.255", true],
  ["100.128.0.1", true],
  ["198.18.0.1", false],
  ["203.0.113.9", false],
  ["::ffff:7f00:1", false],
  ["fe80::1%eth0", false],
  ["nonsense", false],
  ["", false],
])("%s is public: %j", (address, is) => expect(isPublic(address)).toBe(is));

describe("a name", () => {
  const answering =
    (...addresses: string[]) =>
    async () =>
      addresses;
  test("is pinned to the first address it has", async () =>
    expect(await pin("robot.example", answering("8.8.8.8", "2606:4700::1111"))).toEqual({
      address: "8.8.8.8",
      family: 4,
    }));

  test.each([
    ["a private address", ["10.0.0.1"]],
    ["a private one among public ones", ["8.8.8.8", "127.0.0.1"]],
    ["the metadata service", ["169.254.169.254"]],
    ["a mapped address", ["::ffff:10.0.0.1"]],
    ["a local IPv6 address", ["fd12::1"]],
  ])("that is answered with %s is refused", (_what, addresses) =>
    expect(pin("robot.example", answering(...addresses))).rejects.toMatchObject({ code: "address" }),
  );

  test("that is not known is told so", async () => {
    await expect(pin("robot.example", answering())).rejects.toMatchObject({ code: "dns" });
    const broken = () => Promise.reject(new Error("ENOTFOUND"));
    await expect(pin("robot.example", broken)).rejects.toMatchObject({ code: "dns" });
  });

  test("is asked once for each message", async () => {
    let asked = 0;
    const rebinding = async () => {
      asked += 1;
      return [asked === 1 ? "8.8.8.8" : "127.0.0.1"];
    };
    expect(await pin("robot.example", rebinding)).toMatchObject({ address: "8.8.8.8" });
    expect(asked).toBe(1);
    await expect(pin("robot.example", rebinding)).rejects.toMatchObject({ code: "address" });
  });

  test("written as an address is not asked at all", async () => {
    const never = () => Promise.reject(new Error("asked"));
    expect(await pin("[2606:4700::1111]", never)).toEqual({ address: "2606:4700::1111", family: 6 });
    await expect(pin("127.0.0.1", never)).rejects.toMatchObject({ code: "address" });
  });
});
