import type { Facts, Reached } from './facts';
import { joined, line, type Line } from './line';

const REACHED: Record<string, string> = {
  LANDED: '注册落地',
  PREPARING: '进入前期手续',
  STARTED: '开工建设',
  COMPLETED: '竣工',
  PRODUCING: '投产',
};

/** 一、本周概况 in the fixed patterns of the reports; a clause whose figure is zero drops out. */
export function summaryZh(facts: Facts): Line[] {
  const { days, subject } = facts.writing;
  const week = joined([contacts(facts), pipeline(facts)], '。');
  const opening = week
    ? line`本周（${days}），${subject}${week}。`
    : line`本周（${days}），${subject}没有新的拜访、接待和线索，也没有在谈项目。`;
  const more = joined([signing(facts), progress(facts), corrections(facts), year(facts)], '。');
  return more ? [opening, line`${more}。`] : [opening];
}

function contacts(facts: Facts): Line | null {
  return joined([outbound(facts), inbound(facts)], '；');
}

function outbound(facts: Facts): Line | null {
  if (!facts.week('outbound-visits')) return null;
  const companies = facts.companies ? line`、拜访企业${String(facts.companies)}家` : null;
  const led = facts.led('outbound');
  const leaders = led && line`，其中主要领导带队${led}批次`;
  return line`外出招商${facts.figure('outbound-visits')}批次${companies}${leaders}`;
}

function inbound(facts: Facts): Line | null {
  if (!facts.week('inbound-visits')) return null;
  const guests = facts.week('inbound-guests') ? line`${facts.figure('inbound-guests')}人次` : null;
  const led = facts.led('inbound');
  const leaders = led && line`，其中主要领导会见${led}批`;
  return line`接待来访客商${facts.figure('inbound-visits')}批${guests}${leaders}`;
}

function pipeline(facts: Facts): Line | null {
  const leads = facts.week('new-leads') ? line`新增线索${facts.figure('new-leads')}条` : null;
  return joined([leads, negotiating(facts)], '；');
}

function negotiating(facts: Facts): Line | null {
  const count = facts.week('negotiating-count');
  if (!count) return null;
  const change = count - facts.lastWeek('negotiating-count');
  const amount = facts.week('negotiating-amount') ? line`，拟投资${facts.figure('negotiating-amount')}${facts.unit}` : null;
  const versus = change ? line`，较上周${change > 0 ? '增加' : '减少'}${String(Math.abs(change))}个` : null;
  return line`在谈项目${facts.figure('negotiating-count')}个${amount}${versus}`;
}

function signing(facts: Facts): Line | null {
  if (!facts.week('new-contracts')) return null;
  const growth = facts.growth('new-contract-amount');
  const amount = facts.week('new-contract-amount') ? line`，计划总投资${facts.figure('new-contract-amount')}${facts.unit}` : null;
  const versus = amount && growth ? line`，较上周${growth > 0 ? '增长' : '下降'}${String(Math.abs(growth))}%` : null;
  return line`新签约项目${facts.figure('new-contracts')}个${amount}${versus}`;
}

function progress(facts: Facts): Line | null {
  const clauses = joined(facts.reached.map(reached), '，');
  return clauses && line`本周，${clauses}`;
}

function reached({ stage, projects }: Reached): Line {
  const names = joined(
    projects.slice(0, 2).map((project) => [project]),
    '、',
  );
  return projects.length > 1
    ? line`${names}等${String(projects.length)}个项目${REACHED[stage] ?? ''}`
    : line`${names}${REACHED[stage] ?? ''}`;
}

function corrections(facts: Facts): Line | null {
  return facts.corrections ? line`另有上期更正${String(facts.corrections)}项` : null;
}

function year(facts: Facts): Line | null {
  const signed = facts.year('new-contracts')
    ? line`累计签约${facts.yearFigure('new-contracts')}个、总投资${facts.yearFigure('new-contract-amount')}${facts.unit}`
    : null;
  const started = facts.year('started') ? line`已开工${facts.yearFigure('started')}个` : null;
  const enrolled = facts.year('enrolled') ? line`纳统${facts.yearFigure('enrolled')}个` : null;
  const sums = joined([signed, joined([started, enrolled], '、')], '；');
  return sums && line`今年以来，${sums}（口径：正式合同，截至${facts.writing.until}）`;
}
