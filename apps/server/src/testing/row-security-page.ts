import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A policy as PostgreSQL would be asked for it. Expressions are SQL; null where the command has no such part. */
export interface PolicyShape {
  table: string;
  policy: string;
  command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  using: string | null;
  check: string | null;
}

export interface RowSecurityPage {
  policies: PolicyShape[];
  /** Table → what luodi_app may do there, as written: `SELECT, INSERT, UPDATE (superseded_at)`. */
  rights: Record<string, string[]>;
}

const PAGE = fileURLToPath(new URL('../../../../docs/row-level-security.md', import.meta.url));

/** docs/row-level-security.md, as rules that can be compared with the catalogue. */
export function readRowSecurityPage(): RowSecurityPage {
  const page = readFileSync(PAGE, 'utf8');
  const shapes = new Map(tableBelow(page, '## Shapes').map(([name, read, write]) => [name!, { read: read!, write: write! }]));
  const tables = tableBelow(page, '## Tables');
  return {
    policies: [
      ...tables.flatMap(([table, shape]) => policiesOf(table!, shape!, shapes)),
      ...tableBelow(page, '## Policies beside').map(extra),
    ],
    rights: Object.fromEntries(tables.map(([table, , rights]) => [table!, rightsOf(rights!)])),
  };
}

/** The cells of the first table after a heading, without their back-ticks. */
function tableBelow(page: string, heading: string): string[][] {
  const lines = page.slice(page.indexOf(heading)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.slice(first + 2, first + 2 + lines.slice(first + 2).findIndex((line) => !line.startsWith('|')));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

function policiesOf(table: string, shape: string, shapes: Map<string, { read: string; write: string }>): PolicyShape[] {
  const [, name = '', argument = ''] = /^(\w+)(?:\((.+)\))?$/.exec(shape) ?? [];
  const found = shapes.get(name);
  if (!found) throw new Error(`docs/row-level-security.md: the table ${table} has the unknown shape ${shape}`);
  const filled = (sql: string) =>
    sql.replace(/,?\{permissions\}/, (match) => (argument ? match.replace('{permissions}', argument) : '')).replace('{column}', argument);
  const using = filled(found.read);
  const check = found.write === 'as read' ? using : filled(found.write);
  return [
    { table, policy: `${table}_read`, command: 'SELECT', using, check: null },
    { table, policy: `${table}_insert`, command: 'INSERT', using: null, check },
    { table, policy: `${table}_update`, command: 'UPDATE', using: check, check },
    { table, policy: `${table}_delete`, command: 'DELETE', using: check, check: null },
  ];
}

const extra = ([policy, table, command, using]: string[]): PolicyShape => ({
  policy: policy!,
  table: table!,
  command: command as PolicyShape['command'],
  using: using!,
  check: null,
});

/** `UPDATE (a, b)` is one right. */
const rightsOf = (rights: string): string[] => rights.split(/,(?![^(]*\))/).map((right) => right.trim());
