import { actorInScope, audit, changed, instant, notFound, permits, problems, refuseStale, tx } from '@luodi/shared/server';
import { MOST_VIEWS, type ChangeViewDto, type SavedView, type SaveViewDto, type Sharing } from '@luodi/views/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { SavedViewRecord } from './saved-view.entity';
import { viewById } from './views.query';

const View = problems({
  'views-too-many': { status: 409, zh: '一个列表最多保存 {most} 个视图', en: 'At most {most} views of a list can be kept' },
  'view-not-for-zone': { status: 403, zh: '只有综合岗能把视图分享给全区', en: 'Only the desk shares a view with the whole zone' },
});
const FIELDS = ['name', 'query', 'sharing', 'usual'] as const;

/** Saving, changing and removing one's own views. */
@Injectable()
export class KeepViews {
  async save({ list, name, query, sharing = 'private' }: SaveViewDto): Promise<SavedView> {
    this.refuseZone(sharing);
    const { id: ownerId, orgUnitId } = actorInScope();
    const [{ count }] = (await tx().query(`SELECT count(*)::int AS count FROM saved_views WHERE owner_id = $1 AND list = $2`, [
      ownerId,
      list,
    ])) as [{ count: number }];
    if (count >= MOST_VIEWS) throw View('views-too-many', { most: MOST_VIEWS });
    const record = { id: uuid(), ownerId, orgUnitId, list, name, query, sharing, position: count, usual: false };
    await tx().insert(SavedViewRecord, { ...record, version: 1, createdAt: instant(), updatedAt: instant() });
    await audit({ action: 'view.save', subjectType: 'view', subjectId: record.id, after: { list, name, query, sharing } });
    return viewById(record.id);
  }

  async change(id: string, dto: ChangeViewDto, version: number): Promise<SavedView> {
    const view = await this.own(id);
    const current = await viewById(id);
    refuseStale(version, view, dto, () => current);
    if (dto.sharing) this.refuseZone(dto.sharing);
    if (dto.usual) await this.onlyUsual(view);
    const next = Object.fromEntries(FIELDS.filter((field) => dto[field] !== undefined).map((field) => [field, dto[field]]));
    const changes = changed<Partial<SavedViewRecord>>(view, next);
    if (changes) {
      await tx().save(Object.assign(view, changes.after, { updatedAt: instant() }));
      await audit({ action: 'view.change', subjectType: 'view', subjectId: id, ...changes });
    }
    if (dto.position !== undefined) await this.place(view, dto.position);
    return viewById(id);
  }

  async remove(id: string): Promise<void> {
    const { list, name, query, sharing } = await this.own(id);
    await tx().delete(SavedViewRecord, { id });
    await audit({ action: 'view.remove', subjectType: 'view', subjectId: id, before: { list, name, query, sharing } });
  }

  /** A view that others share is theirs to change. */
  private async own(id: string): Promise<SavedViewRecord> {
    const where = { id, ownerId: actorInScope().id };
    const view = await tx().findOne(SavedViewRecord, { where, lock: { mode: 'pessimistic_write' } });
    if (!view) throw notFound();
    return view;
  }

  private refuseZone(sharing: Sharing): void {
    if (sharing === 'zone' && !permits(actorInScope(), 'views.publish')) throw View('view-not-for-zone', {}, { field: 'sharing' });
  }

  private async onlyUsual({ id, list, ownerId }: SavedViewRecord): Promise<void> {
    await tx().query('UPDATE saved_views SET usual = false WHERE owner_id = $1 AND list = $2 AND id <> $3 AND usual', [ownerId, list, id]);
  }

  /** Moves it there and closes the ranks of the others. */
  private async place({ id, list, ownerId }: SavedViewRecord, position: number): Promise<void> {
    await tx().query(
      `UPDATE saved_views v SET position = o.place FROM (
         SELECT id, row_number() OVER (ORDER BY place, moved DESC) - 1 AS place FROM (
           SELECT id, id = $3 AS moved, CASE WHEN id = $3 THEN $4::int ELSE row_number() OVER (PARTITION BY id = $3 ORDER BY position, id) - 1 END AS place
           FROM saved_views WHERE owner_id = $1 AND list = $2) AS ranks) AS o WHERE v.id = o.id AND v.position <> o.place`,
      [ownerId, list, id, position],
    );
  }
}
