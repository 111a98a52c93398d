"use server";
import * as commands from "@/db/commands/person";
import * as account from "@/db/commands/person-account";
import * as mandate from "@/db/commands/person-mandate";
import * as membership from "@/db/commands/person-membership";
import { said } from "@/domain/person/said";
import { action } from "@/server/action";

export const createPerson = action(commands.createPerson, {
  says: ({ name, account: accountName, password }) => ({
    key: "person.created",
    values: { name, account: accountName, password },
  }),
});

export const renamePerson = action(commands.renamePerson);

export const addMembership = action(membership.addMembership, { next: said("memberAdded") });

export const endMembership = action(membership.endMembership, { next: said("memberEnded") });

export const setMandate = action(mandate.setMandate, { next: said("mandate") });

export const resetPassword = action(account.resetPassword, {
  says: ({ password }) => ({ key: "person.reset", values: { password } }),
});

export const lockPerson = action(account.lockPerson, { next: said("locked") });

export const unlockPerson = action(account.unlockPerson, { next: said("unlocked") });

export const retirePerson = action(account.retirePerson, { next: said("retired") });
