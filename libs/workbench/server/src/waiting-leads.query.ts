import type { Few, WaitingLead } from '@luodi/workbench/contract';
import { daysFrom } from './due';
import { few } from './few';
import { isOwn, throughLens, type Reader } from './reader';

const MOST = 6;
const SELECT = `SELECT l.id, l.title, l.industry_code AS "industryCode", u.name AS "unitName", l.first_report_on::text AS "firstReportOn"
  FROM leads l JOIN org_units u ON u.id = l.org_unit_id`;

/** Open leads, the longest waiting first. */
export async function waitingLeads(reader: Reader): Promise<Few<WaitingLead>> {
  const where = throughLens(reader, 'l').and(`l.state = 'open'`);
  if (isOwn(reader)) where.and('l.created_by = ?', reader.actor.id);
  const { items, total } = await few<Omit<WaitingLead, 'days'>>({ select: SELECT, where, order: 'l.first_report_on, l.id', most: MOST });
  return { total, items: items.map((lead) => ({ ...lead, days: daysFrom(lead.firstReportOn, reader.day) })) };
}
