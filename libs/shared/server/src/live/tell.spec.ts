import { readNews, summed, written, type News } from './tell';

const unit = '019b0000-0000-7000-8000-000000000003';
const id = '019b0000-0000-7000-8000-000000000101';
const all: News[] = [
  { kind: 'project', unit, id, by: unit },
  { kind: 'project', unit, by: unit },
  { kind: 'project', unit },
  { person: unit },
  { person: '*' },
];

it('is read as it was written', () => {
  expect(readNews(all.map(written).join(' '))).toEqual(all);
});

it.each(['', 'weather:sunny', 'project', 'project:', ':', 'person:'])('of "%s" nothing is news', (payload) => {
  expect(readNews(payload)).toEqual([]);
});

it('names records while they are few, and kinds when they are many', () => {
  const of = (count: number) => new Set(Array.from({ length: count }, (_, at) => written({ kind: 'visit', unit, id: `v${at}`, by: id })));
  expect(summed(of(3))).toHaveLength(3);
  expect(summed(new Set([...of(1_000), written({ person: unit })]))).toEqual([`visit:${unit}::${id}`, `person:${unit}`]);
});
