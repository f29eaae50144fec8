import { IN_PIPELINE, partial } from '@luodi/projects/server';
import { boundOf } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import type { Few, RestingProject } from '@luodi/workbench/contract';
import { daysFrom } from './due';
import { few } from './few';
import { isOwn, throughLens, type Reader } from './reader';
import { REST_SETTING, restDays } from './rest-rule';

const MOST = 8;
const LIMITS = `SELECT value FROM settings WHERE key = $1 AND effective_on <= $2::date ORDER BY effective_on DESC LIMIT 1`;
const SELECT = `SELECT p.id, p.name, p.industry_code AS "industryCode", u.name AS "unitName", p.stage, p.agreement, p.light,
    ${partial('p.stage_since', 'p.stage_precision')} AS "stageSince"
  FROM projects p JOIN org_units u ON u.id = p.org_unit_id`;
const ORDER = `(p.light = 'red') DESC NULLS LAST, p.stage_since, p.id`;

/** Projects that have stayed in their stage for longer than it may last: red lights first, then the longest. Suspended ones rest by decision. */
export async function resting(reader: Reader): Promise<Few<RestingProject>> {
  const { actor, day } = reader;
  const [setting] = await tx().query<{ value: unknown }[]>(LIMITS, [REST_SETTING, day]);
  const where = throughLens(reader, 'p')
    .and(`p.status = ANY (?::text[]) AND p.status <> 'SUSPENDED'`, IN_PIPELINE)
    .and('p.stage_since <= ?::date - (?::jsonb ->> p.stage)::int', day, JSON.stringify(restDays(setting?.value)));
  if (isOwn(reader)) where.and('p.officer_id = ?', actor.id);
  const { items, total } = await few<Omit<RestingProject, 'days'>>({ select: SELECT, where, order: ORDER, most: MOST });
  return { total, items: items.map((project) => ({ ...project, days: daysFrom(boundOf(project.stageSince, day).on, day) })) };
}
