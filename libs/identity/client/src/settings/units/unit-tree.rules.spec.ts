import type { OrgUnitView } from '@luodi/identity/contract';
import { indented, unitRows } from './unit-tree';

const unit = (id: string, parentId: string | null): OrgUnitView => ({ id, parentId, name: id, kind: 'bureau', active: true, version: 1 });

it('lists each unit before those below it, and says how deep it lies', () => {
  const units = [
    unit('管委会', null),
    unit('招商中心', '管委会'),
    unit('九湖镇', '管委会'),
    unit('招商办', '九湖镇'),
    unit('科室', '招商中心'),
  ];
  expect(unitRows(units).map(({ unit, depth }) => `${depth} ${unit.name}`)).toEqual([
    '0 管委会',
    '1 招商中心',
    '2 科室',
    '1 九湖镇',
    '2 招商办',
  ]);
});

it('sets a name in by its depth', () => {
  expect(indented({ unit: unit('招商办', '九湖镇'), depth: 2 })).toBe('　　招商办');
});
