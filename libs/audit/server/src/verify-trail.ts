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
      const report: TrailReport = { checked: 0, tampered: [], unsealed: await unsealed() };
      let last: Link = NO_LINK;
      for (let page = await linksAfter(last); page.length > 0; page = await linksAfter(last)) {
        for (const link of page) {
          if (!follows(last, link)) report.tampered.push({ day: link.day, seq: link.seq, entryId: link.id });
          last = link;
        }
        report.checked += page.length;
      }
      return report;
    });
  }
}

const NO_LINK: Link = { id: '0', day: '-infinity', seq: 0, hash: Buffer.alloc(0), entry: '' };
const linksAfter = ({ day, seq }: Link) => tx().query<Link[]>(PAGE, [day, seq]);
const unsealed = async () => (await tx().query<{ unsealed: number }[]>(UNSEALED))[0]!.unsealed;

/** The first link of a day stands on no other. */
function follows(last: Link, link: Link): boolean {
  const [seq, hash] = last.day === link.day ? [last.seq, last.hash] : [0, null];
  return link.seq === seq + 1 && link.entry !== null && linkHash(hash, link).equals(link.hash);
}
