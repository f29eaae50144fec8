import type { AuditChange } from '@luodi/audit/contract';

/** Accounts, permissions, settings and exports. Whatever is not named here is business, of which the auditor sees the names of fields only. */
const SHOWN = new Set(['person', 'role', 'org-unit', 'setting', 'list', 'report', 'request', 'audit', 'industry', 'district', 'town']);

type Values = Record<string, unknown> | null;

/** Whether what an act changed is shown with its content. */
export const isShown = (kind: string): boolean => SHOWN.has(kind);

/** What an act upon a record of the kind changed, field by field, as the auditor sees it. */
export function shownChanges(kind: string, before: Values, after: Values): AuditChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (!isShown(kind)) return fields.map((field) => ({ field }));
  return fields.map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
}
