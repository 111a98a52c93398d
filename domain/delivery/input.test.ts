import { expect, test } from "vitest";
import { chooseChannelsInput, createWebhookInput } from "./input";
import { isWebhookUrl, shownUrl } from "./webhook-url";

test.each([
  ["https://qyapi.example.com/cgi-bin/webhook/send?key=abc", true],
  ["https://robot.example:8443/x", true],
  ["http://robot.example/x", false],
  ["https://127.0.0.1/x", false],
  ["https://2130706433/x", false],
  ["https://0x7f.1/x", false],
  ["https://[::1]/x", false],
  ["https://localhost/x", false],
  ["https://intranet/x", false],
  ["https://nas.local/x", false],
  ["https://a:b@robot.example/x", false],
  ["https://robot.example/x#y", false],
  ["robot.example", false],
])("%s can be a webhook: %j", (url, can) => expect(isWebhookUrl(url)).toBe(can));

test("the key in an address is not shown", () =>
  expect(shownUrl("https://robot.example/send?key=0123456789abcdef")).toBe("robot.example/…cdef"));

const hook = { id: crypto.randomUUID(), name: "群", url: "https://robot.example/x", unitId: "" };

test.each([
  ["wecom", "", true],
  ["webhook", "", true],
  ["dingtalk", "", false],
  ["feishu", "", false],
  ["dingtalk", "SEC1", true],
  ["email", "", false],
])("a %s with the secret “%s” is taken: %j", (channel, secret, is) =>
  expect(createWebhookInput.safeParse({ ...hook, channel, secret }).success).toBe(is),
);

test.each([
  ["", true],
  [" lin@deputy.example ", true],
  ["lin", false],
  ["lin@deputy.example, other@x.example", false],
  ["lin@deputy.example\r\nBcc: x@y.example", false],
])("the address “%s” is taken: %j", (address, is) =>
  expect(chooseChannelsInput.safeParse({ address }).success).toBe(is),
);
