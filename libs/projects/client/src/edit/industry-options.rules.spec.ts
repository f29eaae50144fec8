import type { IndustryView } from '@luodi/industries/contract';
import { industryOptions } from './industry-options';

const node = (code: string, parentCode: string | null, active = true): IndustryView => ({
  code,
  parentCode,
  rootCode: code.slice(0, 2),
  nameZh: `${code}中`,
  nameEn: `${code} en`,
  lensZh: null,
  lensEn: null,
  strength: null,
  active,
  version: 1,
});
const TREE = [node('IM', null), node('BP', null), node('IM1', 'IM'), node('IM2', 'IM'), node('IM11', 'IM1'), node('BP1', 'BP', false)];

it('sets the nodes in under their root by depth, and leaves out those no longer in use', () => {
  expect(industryOptions(TREE, 'zh').map(({ name, options }) => [name, options.map((option) => option.name)])).toEqual([
    ['IM中', ['IM中', '　IM1中', '　　IM11中', '　IM2中']],
    ['BP中', ['BP中']],
  ]);
});

it('follows the language', () => {
  expect(industryOptions(TREE, 'en')[0]?.options[1]?.name).toBe('　IM1 en');
});
