import { parseArgs } from "node:util";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { createPerson } from "@/db/commands/person";
import { listCongressIds } from "@/db/queries/congress";
import { currentTerm, listDelegations, listUnits } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { HELD_ROLES } from "@/domain/viewer";
import type { AdminCommand } from "../admin";
import { operatorOf, reasonOf } from "../lib/operator";

const USAGE = `create-user --account <账号> --name <姓名> --role <${HELD_ROLES.join("|")}>
                  [--congress hebi] [--unit <key>] [--delegation <名称>] [--card-no <代表证号>]`;

export const help: AdminCommand["help"] =
  "--account x --name 某某 --role administrator: 建立账号，打印一次性密码 · makes an account, prints its one-time password";

/** Makes an account as the system, in the role of an administrator; prints the one-time password once. */
export const run: AdminCommand["run"] = async (args) => {
  if (args.includes("--help")) {
    console.log(`用法 usage: ${USAGE}`);
    return 0;
  }
  try {
    const options = readOptions(args);
    const congresses = await listCongressIds(db);
    if (!congresses.includes(options.congress))
      throw new Error(`没有这个人大 · no such congress: ${options.congress} (${congresses.join(", ")})`);
    const { account, password } = await perform(
      createPerson,
      operatorOf(options.congress),
      await inputOf(options),
    );
    console.log(`账号 account:                ${account}`);
    console.log(`一次性密码 one-time password: ${password}`);
    console.log("首次登录须改密码。The password must be changed at the first sign-in.");
    return 0;
  } catch (error) {
    console.error(`${reasonOf(error)}\n\n用法 usage: ${USAGE}`);
    return 1;
  }
};

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      account: text,
      name: text,
      role: { ...text, default: "administrator" },
      congress: { ...text, default: "hebi" },
      unit: text,
      delegation: text,
      "card-no": text,
    },
  });
  return values;
}

async function inputOf({ congress, account, name, role, unit, delegation, "card-no": cardNo }: Options) {
  const viewer = operatorOf(congress);
  const [units, delegations, term] = await Promise.all([
    listUnits(db, viewer, { committees: "too" }),
    listDelegations(db, viewer),
    currentTerm(db, viewer, dayOf(new Date())),
  ]);
  return {
    account,
    name,
    role,
    unitId: pick(
      unit,
      units.find(({ key }) => key === unit),
    ),
    delegationId: pick(
      delegation,
      delegations.find((each) => each.name === delegation),
    ),
    termId: term?.id ?? null,
    cardNo,
  };
}

function pick(wanted: string | undefined, found: { id: string } | undefined): string | null {
  if (wanted !== undefined && !found) throw new Error(`没有找到 · not found: ${wanted}`);
  return found?.id ?? null;
}
