import 'reflect-metadata';
import { findCommand, usage } from './commands';

const found = findCommand(process.argv.slice(2));
if (!found) {
  console.error(usage());
  process.exit(process.argv.length > 2 ? 2 : 0);
}
try {
  await found.command.run(process.env, found.args);
  process.exit(0);
} catch (error) {
  console.error(process.env['LUODI_DEBUG'] ? error : error instanceof Error ? error.message : error);
  process.exit(1);
}
