// @ts-check
import { buildAndServe, makeReady, untilEnded } from "./lib/launchers.mjs";
import { launch } from "./lib/lifecycle.mjs";

// npm start: Yanlu for real work, without the demo. Serves on PORT and YANLU_HOST; NEXTAUTH_URL is its public address.
await launch(async () => {
  console.log("言路 Yanlu");
  const ready = await makeReady();
  if (ready.note.includes("/var/tmp/")) {
    console.log(
      "    ! 数据库位于 /var/tmp，正式使用请移出 root 主目录 · the database lies in /var/tmp: for real work, move Yanlu out of root's home",
    );
  }
  const { ended, address } = await buildAndServe(ready, process.env.NEXTAUTH_URL);
  console.log("\n首位管理员 · first administrator: npm run admin -- create-user");
  console.log(process.env.NEXTAUTH_URL ?? address);
  await untilEnded(ended);
});
