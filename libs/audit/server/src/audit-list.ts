import { AUDIT_FIELDS, type AuditField, type AuditRow, type ListAuditDto } from '@luodi/audit/contract';
import type { ListPage } from '@luodi/shared/contract';
import { dayOf, listPage, SYSTEM, Where, type FieldSql, type ListSource } from '@luodi/shared/server';

/** Of whom or what there is a name that is no deal content. */
export const RECORD = `CASE a.subject_type
  WHEN 'person' THEN coalesce(s.name, a.after ->> 'login') WHEN 'org-unit' THEN (SELECT name FROM org_units WHERE id = a.subject_id)
  WHEN 'request' THEN concat_ws(' ', a.after ->> 'method', a.after ->> 'path') WHEN 'list' THEN a.after ->> 'list' WHEN 'report' THEN a.after ->> 'week'
  WHEN 'industry' THEN a.after ->> 'code' WHEN 'audit' THEN a.before ->> 'month' ELSE right(a.subject_id::text, 8) END`;
export const FROM = `audit_entries a LEFT JOIN people p ON p.id = a.person_id LEFT JOIN org_units u ON u.id = a.org_unit_id
  LEFT JOIN people s ON a.subject_type = 'person' AND s.id = a.subject_id`;
/** Signing in is the server's act until it has succeeded: it is shown as that of whom it was about. */
const BY_SERVER = `a.subject_type = 'person' AND a.person_id = '${SYSTEM.id}'`;
const WHO = `CASE WHEN ${BY_SERVER} THEN a.subject_id ELSE a.person_id END`;
export const NAME = `coalesce(CASE WHEN ${BY_SERVER} THEN s.name END, a.person_name)`;
export const LOGIN = `coalesce(CASE WHEN ${BY_SERVER} THEN s.login END, p.login)`;
const SEALED = `EXISTS (SELECT FROM audit_links l WHERE l.day = ${dayOf('a.at')} AND l.entry_id = a.id)`;

const SQL: Record<AuditField, FieldSql> = {
  at: { value: 'a.at', required: true },
  person: { value: WHO, order: `${NAME} || a.person_id`, shown: NAME },
  login: { value: LOGIN },
  action: { value: 'a.action' },
  kind: { value: 'a.subject_type' },
  record: { value: RECORD },
  unit: { value: 'a.org_unit_id', order: 'u.name || u.id', shown: 'u.name' },
  ip: { value: 'a.ip' },
  sealed: { value: SEALED, required: true },
};

const CALLED = `SELECT id FROM people WHERE position(lower(?) IN lower(name || ' ' || coalesce(login, ''))) > 0`;

/** All entries, the latest first. */
export function auditList({ q }: ListAuditDto): ListSource<typeof AUDIT_FIELDS> {
  const where = new Where();
  if (q)
    where.and(
      `a.person_id IN (${CALLED}) OR (a.subject_type = 'person' AND (a.subject_id IN (${CALLED}) OR position(lower(?) IN lower(a.after ->> 'login')) > 0))`,
      ...[q, q, q],
    );
  return { fields: AUDIT_FIELDS, sql: SQL, select: 'a.id::text AS id', from: FROM, where, id: 'a.id', idKind: 'fen', usual: '-at' };
}

export const listAudit = (dto: ListAuditDto): Promise<ListPage<AuditRow>> => listPage<AuditRow>(auditList(dto), dto);
