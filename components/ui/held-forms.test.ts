import { expect, test } from "vitest";
import { areFormsHeld, holdForms, whenReleased } from "./held-forms";

test("a form waits for all that is under way, also for what began later, and hears whether it went well", async () => {
  expect([areFormsHeld(), await whenReleased()]).toEqual([false, true]);
  const [first, second] = [later(), later()];
  const isWell = (refused: number) => refused === 0;
  const one = holdForms(first.promise, isWell);
  let heard: boolean | null = null;
  const waiting = whenReleased().then((all) => {
    heard = all;
  });
  const two = holdForms(second.promise, isWell);
  first.resolve(1);
  expect(await one).toBe(1);
  expect([areFormsHeld(), heard]).toEqual([true, null]);
  second.resolve(0);
  expect(await two).toBe(0);
  await waiting;
  expect([areFormsHeld(), heard]).toEqual([false, false]);
});

test("what breaks lets the forms go, and they hear it", async () => {
  const broken = holdForms(Promise.reject(new Error("gone")), () => true);
  const waiting = whenReleased();
  await expect(broken).rejects.toThrow("gone");
  expect([areFormsHeld(), await waiting]).toEqual([false, false]);
});

function later() {
  let resolve: (refused: number) => void = () => {};
  const promise = new Promise<number>((end) => {
    resolve = end;
  });
  return { promise, resolve: (refused: number) => resolve(refused) };
}
