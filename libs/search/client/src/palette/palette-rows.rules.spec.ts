import type { SearchHit, SearchKind } from '@luodi/search/contract';
import { addressOf, sectionsOf, withRecent } from './palette-rows';

const hit = (kind: SearchKind, id: string): SearchHit => ({
  ...{ kind, id, name: `名${id}`, about: [], stage: null, visitedOn: null },
  investorId: kind === 'contact' ? 'company' : null,
});
const commands = [
  { label: '新建项目', also: 'new project xjxm xinjian', kind: 'do' as const },
  { label: '项目', also: 'projects xm xiangmu', kind: 'go' as const },
  { label: '活动', also: 'visits hd huodong', kind: 'go' as const },
];
const shown = (text: string, hits: SearchHit[] = [], recent: SearchHit[] = []) =>
  sectionsOf(text, { hits, recent, commands }).map(({ of, rows }) => [
    of,
    rows.map((row) => ('hit' in row ? row.hit.id : row.command.label)),
  ]);

describe('the palette', () => {
  it('begins with what was opened last and all one can do', () => {
    expect(shown('', [], [hit('visit', '1'), hit('project', '2')])).toEqual([
      ['recent', ['1', '2']],
      ['do', ['新建项目']],
      ['go', ['项目', '活动']],
    ]);
  });

  it('shows what was found by kind, in the order of kinds, before what is called so', () => {
    expect(shown('项目', [hit('visit', '3'), hit('project', '1'), hit('project', '2')], [hit('lead', '9')])).toEqual([
      ['project', ['1', '2']],
      ['visit', ['3']],
      ['do', ['新建项目']],
      ['go', ['项目']],
    ]);
  });

  it.each([
    ['initials', 'xm', ['项目']],
    ['the beginning of the pinyin', 'huo', ['活动']],
    ['the other language', 'proj', ['新建项目', '项目']],
    ['two words', 'new proj', ['新建项目']],
    ['a character within', '建', ['新建项目']],
    ['something else', 'zzz', []],
  ])('finds a command by %s', (_how, text, labels) => {
    expect(shown(text).flatMap(([, rows]) => rows)).toEqual(labels);
  });
});

describe('what was opened last', () => {
  it('stands first and once, and no more than six are kept', () => {
    const seven = ['1', '2', '3', '4', '5', '6', '7'].reduce<SearchHit[]>((recent, id) => withRecent(recent, hit('project', id)), []);
    expect(seven.map(({ id }) => id)).toEqual(['7', '6', '5', '4', '3', '2']);
    expect(withRecent(seven, hit('project', '4')).map(({ id }) => id)).toEqual(['4', '7', '6', '5', '3', '2']);
  });
});

it.each<[SearchKind, string[]]>([
  ['project', ['/projects', '7']],
  ['investor', ['/investors', '7']],
  ['visit', ['/visits', '7']],
  ['contact', ['/investors', 'company']],
  ['lead', ['/leads', '7']],
  ['target', ['/industries/targets', '7']],
])('a %s opens at its page', (kind, path) => {
  expect(addressOf(hit(kind, '7'))).toEqual(path);
});
