import { Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { linkHash, type ChainedEntry } from './chain';

interface Link extends ChainedEntry {
  seq: number;
  hash: Buffer;
  entry: string;
}

export interface TrailReport {
  checked: number;
  /** Entries whose content no longer gives the hash it was sealed with, and places where a link or entry is gone. */
  tampered: { day: string; seq: number; entryId: string }[];
  /** The tail: written, not sealed yet. */
  unsealed: number;
}

const PAGE = `
  SELECT l.entry_id AS id, l.day::text AS day, l.seq, l.hash,
         (SELECT row_to_json(e)::text FROM (SELECT id, at, person_id, person_name, action, subject_type, subject_id, org_unit_id, before, after, ip
            FROM audit_entries a WHERE a.id = l.entry_id) AS e) AS entry
    FROM audit_links l WHERE (l.day, l.seq) > ($1::date, $2::int) ORDER BY l.day, l.seq LIMIT 5000`;
const UNSEALED = `SELECT count(*)::int AS unsealed FROM audit_entries a WHERE NOT EXISTS (SELECT FROM audit_links l WHERE l.entry_id = a.id)`;

@Injectable()
export class VerifyTrail {
  constructor(private readonly scope: Scope) {}

  /** Recomputes every chain. Each link is checked against the hash stored before it, so that one tampered row is one finding. */
  execute(): Promise<TrailReport> {
    return this.scope.run(SYSTEM, async () => {
      const report: TrailReport = { checked: 0, tampered: [], unsealed: 0 };
      let last: Link | undefined;
      for (;;) {
        const page = await tx().query<Link[]>(PAGE, [last?.day ?? '-infinity', last?.seq ?? 0]);
        for (const link of page) {
          if (!follows(last, link)) report.tampered.push({ day: link.day, seq: link.seq, entryId: link.id });
          last = link;
        }
        report.checked += page.length;
        if (page.length === 0) break;
      }
      const [{ unsealed }] = (await tx().query<{ unsealed: number }[]>(UNSEALED)) as [{ unsealed: number }];
      return { ...report, unsealed };
    });
  }
}

function follows(last: Link | undefined, link: Link): boolean {
  const previous = last?.day === link.day ? last : undefined;
  return link.seq === (previous?.seq ?? 0) + 1 && link.entry !== null && linkHash(previous?.hash ?? null, link).equals(link.hash);
}
