import { expect, test } from "vitest";
import { HELD_ROLES, type Role, type Viewer } from "@/domain/viewer";
import { behindProxies } from "./address";
import { contentSecurityPolicy } from "./content-security-policy";
import { navigationFor } from "./navigation";
import { withTyped } from "./typed";

test("X-Forwarded-For is believed only as far as our own proxies reach", () => {
  expect(behindProxies(0, "6.6.6.6", "10.0.0.1")).toBe("10.0.0.1");
  expect(behindProxies(1, "6.6.6.6, 1.2.3.4", "10.0.0.1")).toBe("1.2.3.4");
  expect(behindProxies(2, "6.6.6.6, 1.2.3.4, 10.0.0.2", "10.0.0.1")).toBe("1.2.3.4");
  expect(behindProxies(1, null, "10.0.0.1")).toBe("10.0.0.1");
});

test("scripts run by this request's nonce alone", () => {
  const scripts = contentSecurityPolicy("abc")
    .split("; ")
    .find((part) => part.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(contentSecurityPolicy("abc", { secure: true })).toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy("abc")).not.toContain("upgrade-insecure-requests");
});

test("each role has its tasks first, and only its own desks", () => {
  const viewer = (role: Role): Viewer => ({
    userId: "",
    congressId: "",
    role,
    unitId: null,
    delegationId: null,
  });
  const entries = (role: Role) => navigationFor(viewer(role)).map(({ key }) => key);
  for (const role of HELD_ROLES) expect(entries(role)[0]).toBe("tasks");
  expect(entries("deputy").slice(0, 4)).toEqual(["tasks", "file", "suggestions", "commitments"]);
  expect(entries("deputy").slice(4)).toEqual(["dashboard", "ownYear", "awards"]);
  expect(entries("unit_handler")).not.toContain("sign");
  expect(entries("unit_head")).toContain("sign");
  expect(entries("administrator")).toEqual(["tasks", "substitutes", "imports", "admin"]);
  expect(HELD_ROLES.filter((role) => entries(role).includes("admin"))).toEqual(["administrator"]);
});

test("passwords do not go back to the browser, other words do", () => {
  const form = new FormData();
  for (const name of ["account", "password", "newPassword", "newPasswordAgain", "$ACTION_ID_x"])
    form.append(name, name);
  expect(withTyped({ status: "idle" }, form).typed).toEqual({ account: ["account"] });
});
