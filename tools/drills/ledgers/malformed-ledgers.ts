import type { LedgerKind } from '@luodi/imports/contract';
import { csvLedger } from '../../../libs/imports/server/src/testing/csv-ledger.ts';
import { sampleFile, type SampleName } from '../../../libs/imports/server/src/testing/sample-ledgers.ts';
import { flips, truncations, wrongChecksums, wrongLengths } from './broken-bytes.ts';
import { beyondTheSheet, bombs, entities, escapes, type Makers, strangeCells } from './hostile-packages.ts';
import { partsOf } from './package-parts.ts';
import { impostors, spoiltText } from './spoilt-text.ts';

/** A file to upload that no honest program wrote. */
export interface MalformedLedger {
  /** The kind of fault, and which one of it. */
  fault: string;
  which: string;
  kind: LedgerKind;
  fileName: string;
  make(): Buffer;
}

export const SAMPLES: Record<LedgerKind, SampleName> = { negotiating: 'negotiating', signed: 'signed-week-11', visits: 'visits-week-11' };

/** Some three hundred, the same ones every time, of the sample ledger of each kind. */
export async function malformedLedgers(): Promise<MalformedLedger[]> {
  const all = await Promise.all(Object.entries(SAMPLES).map(([kind, sample]) => ofSample(kind as LedgerKind, sample)));
  const parts = await partsOf(sampleFile(SAMPLES.signed));
  return [...all.flat(), ...listed('bomb', 'signed', bombs(parts)), ...listed('not a ledger', 'signed', impostors())];
}

async function ofSample(kind: LedgerKind, sample: SampleName): Promise<MalformedLedger[]> {
  const file = sampleFile(sample);
  const parts = await partsOf(file);
  const bytes = { 'cut short': truncations, 'byte flipped': flips, 'wrong checksum': wrongChecksums, 'wrong length': wrongLengths };
  const packages = { entities, 'way out of the zip': escapes, 'beyond the sheet': beyondTheSheet, 'strange cells': strangeCells };
  const text = spoiltText(await csvLedger(sample, 'utf-8'));
  return [
    ...Object.entries(bytes).flatMap(([fault, spoil]) => listed(fault, kind, numbered(spoil(file)))),
    ...Object.entries(packages).flatMap(([fault, makers]) => listed(fault, kind, makers(parts))),
    ...listed('text', kind, text, 'csv'),
  ];
}

const numbered = (files: Buffer[]): Makers => Object.fromEntries(files.map((file, at) => [`no. ${at + 1}`, () => file]));

const listed = (fault: string, kind: LedgerKind, makers: Makers, ending = 'xlsx'): MalformedLedger[] =>
  Object.entries(makers).map(([which, make]) => ({ fault, which, kind, fileName: `台账.${ending}`, make }));

/** Every `step`-th of each kind of fault, and at least one. */
export function everyNth(ledgers: readonly MalformedLedger[], step: number): MalformedLedger[] {
  const seen = new Map<string, number>();
  return ledgers.filter(({ fault }) => {
    const before = seen.get(fault) ?? 0;
    seen.set(fault, before + 1);
    return before % step === 0;
  });
}
