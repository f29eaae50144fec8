import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { problems } from './domain-error';

const Version = problems({
  'version-missing': {
    status: 428,
    zh: '缺少 If-Match：请先读取记录，再带上它的版本',
    en: 'If-Match is missing: read the record first and send its version',
  },
  'version-conflict': {
    status: 409,
    zh: '这条记录刚被他人修改过，请比对后再保存',
    en: 'Somebody changed this record meanwhile; compare and save again',
  },
});

/** The version the writer has read, from `If-Match: 3` or `"3"`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest().headers['if-match'];
  const [, quoted, bare] = /^(?:(?:W\/)?"(\d{1,9})"|(\d{1,9}))$/.exec(header ?? '') ?? [];
  const version = quoted ?? bare;
  if (!version) throw Version('version-missing');
  return Number(version);
});

/** Refuses a write over somebody else's: names the fields in which the record differs from what is being written. */
export function refuseStale(read: number, record: { version: number }, changes: object, view: () => unknown): void {
  if (record.version === read) return;
  const differing = Object.entries(changes)
    .filter(([field, value]) => value !== undefined && String(Reflect.get(record, field) ?? '') !== String(value ?? ''))
    .map(([field]) => field);
  throw Version('version-conflict', {}, { current: view(), differing });
}
