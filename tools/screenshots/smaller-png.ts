import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const COLOURS = 256;
const RGB = 3;
/** Squared distance of two colours that nobody tells apart. */
const ALIKE = 40;
/** PNG's own code for one byte a pixel that names a colour of the palette. */
const PALETTE = 3;

/** The same picture in at most 256 colours, a third of the size: screens are flat, the rest are edges of letters. */
export function smaller(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')!.data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head[8] !== 8 || head[9] !== 2 || head[12] !== 0) throw new Error('Not the kind of PNG that a browser takes of a page.');
  const pixels = pixelsOf(inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))), width, height);
  const palette = paletteOf(pixels);
  const header = Buffer.from(head);
  header[9] = PALETTE;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(named(pixels, palette, width), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}

/** Undoes the filter of each line and answers colours as 0xRRGGBB, line after line. */
function pixelsOf(lines: Buffer, width: number, height: number): Uint32Array {
  const row = width * RGB;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < RGB ? 0 : bytes[at - RGB]!;
      const up = y === 0 ? 0 : bytes[at - row]!;
      const corner = x < RGB || y === 0 ? 0 : bytes[at - row - RGB]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][lines[y * (row + 1)]!]!;
      bytes[at] = lines[y * (row + 1) + 1 + x]! + guess;
    }
  return Uint32Array.from({ length: width * height }, (_, i) => (bytes[i * 3]! << 16) | (bytes[i * 3 + 1]! << 8) | bytes[i * 3 + 2]!);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The colours used most that can be told apart, so that shades of grey do not crowd out a small mark. */
function paletteOf(pixels: Uint32Array): number[] {
  const uses = new Map<number, number>();
  for (const colour of pixels) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...uses].sort((a, b) => b[1] - a[1])) {
    if (palette.every((other) => distance(colour, other) > ALIKE)) palette.push(colour);
    if (palette.length === COLOURS) break;
  }
  return palette;
}

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** Each line without a filter: the place in the palette of the nearest colour. */
function named(pixels: Uint32Array, palette: readonly number[], width: number): Buffer {
  const known = new Map<number, number>();
  const nearest = (colour: number) => {
    const far = palette.map((other) => distance(colour, other));
    return far.indexOf(Math.min(...far));
  };
  const place = (colour: number) => known.get(colour) ?? known.set(colour, nearest(colour)).get(colour)!;
  const lines = Buffer.alloc((pixels.length / width) * (width + 1));
  pixels.forEach((colour, i) => (lines[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = place(colour)));
  return lines;
}
