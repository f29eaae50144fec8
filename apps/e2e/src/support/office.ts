import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
/** Comma, quotes, UTF-8, from line 1, values rather than what is shown, every sheet into a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** The sheets of a workbook as LibreOffice reads them: rows of cells by name of sheet. */
export async function openedInLibreOffice(workbook: string): Promise<Map<string, string[][]>> {
  const place = mkdtempSync(join(tmpdir(), 'luodi-office-'));
  try {
    const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
    const out = join(place, 'out');
    await promisify(execFile)(soffice(), [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', out, workbook]);
    const files = readdirSync(out).map(
      (file) => [/-([^-]+)\.csv$/.exec(file)?.[1] ?? file, readFileSync(join(out, file), 'utf8')] as const,
    );
    return new Map(files.map(([sheet, text]) => [sheet, rowsOf(text)]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function soffice(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = NAMES.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))));
  const found = places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('LibreOffice is not installed (Debian: apt-get install libreoffice-calc).');
  return found;
}

/** RFC 4180: a quoted cell may hold commas, line ends and doubled quotes. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (!end) break;
  }
  return rows.filter((row) => row.some(Boolean));
}
