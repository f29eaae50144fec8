import { problems } from './domain-error';
import { actorInScope } from './scope';

const Unit = problems({
  'unit-not-yours': { status: 422, zh: '请选择您有权管理的单位', en: 'Choose a unit whose records are yours to keep' },
});

/** The unit a new record belongs to: the one asked for if it lies in the actor's scope, else the actor's own. */
export function owningUnit(asked?: string | null, field = 'orgUnitId'): string {
  const { orgUnitId, orgUnitIds } = actorInScope();
  const unit = asked?.toLowerCase() ?? orgUnitId;
  if (!orgUnitIds.includes(unit)) throw Unit('unit-not-yours', {}, { field });
  return unit;
}
