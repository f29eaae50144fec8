import { changed, filled } from './filled';

it('sends what was filled in, trimmed, and leaves out what was left blank', () => {
  expect(filled({ name: ' 砚川传动 ', uscc: '', owner: null, amount: 0, agreed: false })).toEqual({
    name: '砚川传动',
    amount: 0,
    agreed: false,
  });
});

it('sends of a changed record only what differs, and null for what was emptied', () => {
  const record = { name: '砚川', uscc: '91350900587527783P', tags: ['a'], town: null, version: 3 };
  expect(changed({ name: '砚川', uscc: '', tags: ['a', 'b'], town: '' }, record)).toEqual({ uscc: null, tags: ['a', 'b'] });
});
