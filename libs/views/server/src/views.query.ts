import { actorInScope, notFound, tx, Where } from '@luodi/shared/server';
import type { ListName, SavedView } from '@luodi/views/contract';

const COLUMNS = `v.id, v.list, v.name, v.query, v.sharing, v.position, v.usual AND v.owner_id = $1 AS usual, p.name AS "ownerName", v.version,
  v.owner_id = $1 AS own`;
/** What is shared stops at so many: an own one is never crowded out. */
const MOST = 200;

/** One's own views in one's own order, then those that others share. */
export function viewsOf(list: ListName | undefined): Promise<SavedView[]> {
  const where = new Where().and('?::uuid IS NOT NULL', actorInScope().id).given('v.list = ?', list);
  const order = 'ORDER BY v.owner_id = $1 DESC, v.list, v.position, v.id';
  return tx().query(
    `SELECT ${COLUMNS} FROM saved_views v JOIN people p ON p.id = v.owner_id ${where} ${order} LIMIT ${MOST}`,
    where.params,
  );
}

/** @throws not-found when it is absent or not shared with the reader */
export async function viewById(id: string): Promise<SavedView> {
  const sql = `SELECT ${COLUMNS} FROM saved_views v JOIN people p ON p.id = v.owner_id WHERE v.id = $2`;
  const [view] = await tx().query<SavedView[]>(sql, [actorInScope().id, id]);
  if (!view) throw notFound();
  return view;
}
