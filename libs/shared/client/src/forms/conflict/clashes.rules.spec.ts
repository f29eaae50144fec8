import { clashesOf, without } from './clashes';

const READ = { summary: '原话', nextAction: '会办', city: null, hosts: [{ name: '苏念安' }], version: 3 };

describe('when somebody else saved meanwhile', () => {
  it('changes to different fields are no clash', () => {
    expect(clashesOf({ summary: '我的' }, READ, { ...READ, nextAction: '他的', version: 4 })).toEqual([]);
  });

  it('the same change twice is no clash', () => {
    expect(clashesOf({ summary: '一样' }, READ, { ...READ, summary: '一样' })).toEqual([]);
  });

  it('a field changed by both to different things is one, with what it was', () => {
    expect(clashesOf({ summary: '我的', city: '漳州' }, READ, { ...READ, summary: '他的' })).toEqual([
      { field: 'summary', original: '原话', mine: '我的', theirs: '他的' },
    ]);
  });

  it('lists are compared by what is in them', () => {
    const mine = { hosts: [{ name: '苏念安' }, { name: '陈屿' }] };
    expect(clashesOf(mine, READ, { ...READ, hosts: [{ name: '苏念安' }] })).toEqual([]);
    expect(clashesOf(mine, READ, { ...READ, hosts: [{ name: '林清和' }] })).toHaveLength(1);
  });
});

it('what is given up is not sent', () => {
  expect(without({ summary: '我的', city: '漳州' }, ['summary'])).toEqual({ city: '漳州' });
});
