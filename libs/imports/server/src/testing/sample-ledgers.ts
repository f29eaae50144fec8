import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The sample workbooks: invented companies, real habits. Beside each stands what it must give. */
export type SampleName = 'negotiating' | 'signed-week-10' | 'signed-week-11' | 'visits-week-11';

/** A row as `.expected.json` writes it, amounts in 万. */
export interface ExpectedSigned {
  row: number;
  name: string | null;
  investor: string | null;
  uscc: string | null;
  industry: string | null;
  town: string | null;
  investmentWan: number | null;
  usdWan: number | null;
  landMu: number | null;
  framework: boolean;
  signedOn: string | null;
  startedOn: string | null;
  started: boolean;
  enrolled: boolean;
}

export interface ExpectedLedger {
  sheet: string;
  rows: ExpectedSigned[];
  skipped: number;
  count: number;
  investmentWanTotal: number;
  startedCount: number;
}

export const samplePath = (name: SampleName): string => fileURLToPath(new URL(`./ledgers/${name}.xlsx`, import.meta.url));
export const sampleFile = (name: SampleName): Buffer => readFileSync(samplePath(name));
export const sampleExpected = <T = ExpectedLedger>(name: SampleName): T =>
  JSON.parse(readFileSync(new URL(`./ledgers/${name}.expected.json`, import.meta.url), 'utf8')) as T;
