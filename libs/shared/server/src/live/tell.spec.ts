import { readNews, written, type News } from './tell';

const unit = '019b0000-0000-7000-8000-000000000003';
const all: News[] = [{ kind: 'project', unit }, { person: unit }, { person: '*' }];

it('is read as it was written', () => {
  expect(readNews(all.map(written).join(' '))).toEqual(all);
});

it.each(['', 'weather:sunny', 'project', 'project:', ':', 'person:'])('of "%s" nothing is news', (payload) => {
  expect(readNews(payload)).toEqual([]);
});
