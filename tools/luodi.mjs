/** `npm run luodi -- <command>`: one command of the server, built first where needed. Without a command it lists them. */
import { build, install, luodi, main } from './prepare.mjs';

await main(async () => {
  await install();
  await build(['server']);
  return luodi(process.argv.slice(2));
});
