/** What a backup needs of the write-ahead log, in bytes from its beginning: from `start` up to, not including, `stop`. */
export interface WalSpan {
  timeline: number;
  start: bigint;
  stop: bigint;
  /** Bytes of one segment file. */
  segment: bigint;
}

/** `A/1000028`, as PostgreSQL writes a place in the log. */
export function positionOf(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** The files that hold the span, oldest first, each with the place it begins at. */
export function segmentsOf({ timeline, start, stop, segment }: WalSpan): { name: string; begins: bigint }[] {
  const first = start / segment;
  const last = (stop - 1n) / segment;
  return Array.from({ length: Number(last - first) + 1 }, (_, i) => {
    const number = first + BigInt(i);
    return { name: nameOf(timeline, number, segment), begins: number * segment };
  });
}

function nameOf(timeline: number, number: bigint, segment: bigint): string {
  const perLog = 0x1_0000_0000n / segment;
  const parts = [BigInt(timeline), number / perLog, number % perLog];
  return parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');
}

/**
 * PostgreSQL renames old segments for later use, so a name alone proves nothing: the first page must say that it begins where the name
 * does (XLogPageHeaderData: timeline at byte 4, address at byte 8, in the order of the machine, which is little-endian on all of ours).
 */
export const beginsAt = (header: Buffer, { timeline }: WalSpan, begins: bigint): boolean =>
  header.length >= 16 && header.readUInt32LE(4) === timeline && header.readBigUInt64LE(8) === begins;
