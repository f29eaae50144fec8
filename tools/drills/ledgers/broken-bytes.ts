import { centralEntries } from './package-parts.ts';

export const STEP = 512;

/** The file cut short after every 512 bytes, from none at all up to its own length. */
export const truncations = (file: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(file.length / STEP) }, (_, at) => file.subarray(0, at * STEP));

/** The file with one byte turned round, in the middle of every 512. */
export const flips = (file: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(file.length / STEP) }, (_, at) => flipped(file, at * STEP + STEP / 2));

/** The zip with the checksum of one entry turned round, entry by entry. */
export const wrongChecksums = (zip: Buffer): Buffer[] => centralEntries(zip).map((at) => flipped(zip, at + 16));

/** The zip in which one entry says that it is small, entry by entry. */
export const wrongLengths = (zip: Buffer): Buffer[] => centralEntries(zip).map((at) => flipped(zip, at + 24));

function flipped(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at]! ^= 0xff;
  return copy;
}
