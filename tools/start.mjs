/** `npm start [-- --demo]`: installs if needed, builds if needed, starts the database and serves. Ctrl-C stops all of it. */
import { build, install, luodi, main, requireDatabase } from './prepare.mjs';

await main(async () => {
  await install();
  requireDatabase();
  await build();
  return luodi(['serve', ...process.argv.slice(2)]);
});
