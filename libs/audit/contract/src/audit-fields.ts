import type { ListFields } from '@luodi/shared/contract';
import { AUDIT_ACTIONS, AUDIT_KINDS } from './audit-words';

/** The fields of the list of audit entries. */
export const AUDIT_FIELDS = {
  at: { kind: 'instant', label: ['时间', 'Time'] },
  person: { kind: 'record', label: ['人员', 'Person'], of: 'people', group: true },
  login: { kind: 'text', label: ['登录名', 'Login'] },
  action: { kind: 'code', label: ['动作', 'Action'], values: AUDIT_ACTIONS, group: true },
  kind: { kind: 'code', label: ['对象类别', 'Kind'], values: AUDIT_KINDS, group: true },
  record: { kind: 'text', label: ['对象', 'Record'] },
  unit: { kind: 'record', label: ['所属单位', 'Unit'], of: 'units', group: true },
  ip: { kind: 'text', label: ['来源地址', 'From'], group: true },
  sealed: { kind: 'flag', label: ['已封存', 'Sealed'] },
} as const satisfies ListFields;
export type AuditField = keyof typeof AUDIT_FIELDS;

export const AUDIT_COLUMNS: readonly AuditField[] = ['at', 'person', 'action', 'kind', 'record', 'unit', 'ip', 'sealed'];
