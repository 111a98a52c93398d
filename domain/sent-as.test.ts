import { expect, test } from "vitest";
import { sentAs, whyNotSent } from "./sent-as";

const me = { userId: "me", membershipId: "deputy" };
const session = { ...me, mustChangePassword: false };

test("words go in the name of whom the page was made for, in the same role, and of nobody else", () => {
  expect(whyNotSent(sentAs(me), session)).toBeNull();
  expect(whyNotSent(sentAs({ ...me, userId: "she" }), session)).toBe("otherPerson");
  expect(whyNotSent(sentAs({ ...me, membershipId: "auditor" }), session)).toBe("otherRole");
});

test("a first password comes before all but another person's words", () => {
  const fresh = { ...session, mustChangePassword: true };
  expect(whyNotSent(sentAs(me), fresh)).toBe("firstPassword");
  expect(whyNotSent(null, fresh)).toBe("firstPassword");
  expect(whyNotSent(sentAs({ ...me, userId: "she" }), fresh)).toBe("otherPerson");
});

test("a form that does not say is the session's own; one that says nonsense is nobody's", () => {
  expect(whyNotSent(null, session)).toBeNull();
  expect(whyNotSent(undefined, session)).toBeNull();
  for (const forged of ["", ":", "me:", "me:deputy2", "she:deputy", ":deputy"])
    expect(whyNotSent(forged, session)).not.toBeNull();
});
