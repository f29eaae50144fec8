import { problems, tx } from '@luodi/shared/server';

const Claim = problems({
  'attachment-not-free': {
    status: 422,
    zh: '附件不存在，或已属于另一条记录',
    en: 'An attachment does not exist, or belongs to another record already',
  },
});

/** The record that takes files: they become its unit's. */
export interface AttachmentSubject {
  type: 'visit' | 'project' | 'investor' | 'lead';
  id: string;
  orgUnitId: string;
}

const CLAIM = `UPDATE attachments SET subject_type = $2, subject_id = $3, org_unit_id = $4
                WHERE id = ANY ($1::uuid[]) AND (subject_id IS NULL OR (subject_type = $2 AND subject_id = $3)) RETURNING id`;

/** Gives files to a record: each must be visible, and free or this record's already. @throws attachment-not-free on `field` */
export async function claimAttachments(
  ids: readonly string[],
  { type, id, orgUnitId }: AttachmentSubject,
  field = 'attachmentIds',
): Promise<void> {
  const wanted = new Set(ids.map((one) => one.toLowerCase()));
  if (wanted.size === 0) return;
  const [claimed] = await tx().query<[unknown[], number]>(CLAIM, [[...wanted], type, id, orgUnitId]);
  if (claimed.length !== wanted.size) throw Claim('attachment-not-free', {}, { field });
}

const OF = `SELECT subject_id AS "subjectId", id, file_name AS "fileName" FROM attachments WHERE subject_type = $1 AND subject_id = ANY ($2::uuid[]) ORDER BY id`;

/** The files of each record, oldest first; a record without files is not in the map. */
export async function attachmentsOf(
  type: AttachmentSubject['type'],
  ids: readonly string[],
): Promise<Map<string, { id: string; fileName: string }[]>> {
  const rows = await tx().query<{ subjectId: string; id: string; fileName: string }[]>(OF, [type, ids]);
  const files = new Map<string, { id: string; fileName: string }[]>();
  for (const { subjectId, ...file } of rows) files.set(subjectId, [...(files.get(subjectId) ?? []), file]);
  return files;
}
