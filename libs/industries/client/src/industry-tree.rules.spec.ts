import type { IndustryView } from '@luodi/industries/contract';
import { industryGroups, industryPath } from './industry-tree';

const node = (code: string, parentCode: string | null, nameZh: string, more: Partial<IndustryView> = {}): IndustryView => ({
  ...{ code, parentCode, rootCode: code.slice(0, 2), nameZh, nameEn: `${code} en`, lensZh: null, lensEn: null },
  ...{ strength: null, active: true, version: 1, ...more },
});
const TREE = [
  node('IM', null, '智能制造', { lensZh: '一智', lensEn: 'Intelligent' }),
  node('BP', null, '生物医药', { lensZh: '一药' }),
  node('IM2', 'IM', '机器人'),
  node('IM23', 'IM2', '减速器'),
  node('IM29', 'IM2', '旧环节', { active: false }),
];

it.each([
  ['IM23', 'zh', '一智 › 机器人 › 减速器'],
  ['IM23', 'en', 'Intelligent › IM2 en › IM23 en'],
  ['BP', 'zh', '一药'],
  ['BP', 'en', 'BP en'],
  ['XX', 'zh', ''],
] as const)('the way to %s in %s reads %s', (code, language, path) => {
  expect(industryPath(TREE, code, language)).toBe(path);
});

it('offers each root with what is in use below it, set in by depth', () => {
  expect(industryGroups(TREE, 'zh')).toEqual([
    {
      code: 'IM',
      name: '一智',
      options: [
        { code: 'IM', name: '一智' },
        { code: 'IM2', name: '\u3000机器人' },
        { code: 'IM23', name: '\u3000\u3000减速器' },
      ],
    },
    { code: 'BP', name: '一药', options: [{ code: 'BP', name: '一药' }] },
  ]);
});
