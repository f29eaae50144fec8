import { inject, Injectable } from '@angular/core';
import { clockText, LEADS_EN, LEADS_ZH } from '@luodi/leads/client';
import { Formats, Language, STAGE_NAMES, words } from '@luodi/shared/client';
import type {
  ComingDay,
  DeskWork,
  LedgerGap,
  RecentChange,
  RestingProject,
  TodayView,
  UnassignedProject,
  WaitingLead,
  WeekMove,
} from '@luodi/workbench/contract';
import type { TodayRow } from './today-rows';
import { EN, ZH } from './today-words';

const PLACE = { project: '/projects', investor: '/investors', lead: '/leads', visit: '/visits' } as const;

/** The records of Today as lines in the reader's words, each leading to its record. */
@Injectable()
export class RowsOf {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly w = words(ZH, EN);
  private readonly leadWords = words(LEADS_ZH, LEADS_EN);

  resting = (projects: readonly RestingProject[]): TodayRow[] =>
    projects.map((project) => ({
      ...this.project(project),
      light: project.light,
      said: [project.unitName],
      when: this.w().rests(this.stage(project.stage), project.days),
    }));

  leads = (leads: readonly WaitingLead[], today: string): TodayRow[] =>
    leads.map(({ id, title, industryCode, unitName, clock }) => {
      const { name, text, loud } = clockText(clock, today, this.leadWords(), (day) => this.formats.day(day));
      return { key: id, to: ['/leads', id], title, industryCode, said: [unitName], when: `${name} ${text}`, loud };
    });

  coming = (days: readonly ComingDay[]): TodayRow[] =>
    days.map((day) => ({
      ...this.project(day),
      key: day.kind + day.id,
      said: [this.w().kinds[day.kind]],
      when: day.late ? this.w().passed(day.late) : this.formats.day(day.on),
    }));

  unassigned = (projects: readonly UnassignedProject[]): TodayRow[] =>
    projects.map((project) => ({ ...this.project(project), said: [project.unitName], when: this.stage(project.stage) }));

  moves = (moves: readonly WeekMove[]): TodayRow[] =>
    moves.map((move) => ({
      ...this.project(move),
      key: move.id + move.to,
      said: [this.stage(move.to), ...(move.to === 'SIGNED' && move.agreement === 'framework' ? [this.w().framework] : []), move.unitName],
      when: this.formats.day(move.on),
    }));

  gaps = (gaps: readonly LedgerGap[]): TodayRow[] =>
    gaps.map((gap) => ({
      ...this.project(gap),
      said: [this.w().missing(this.formats.list(gap.missing.map((fact) => this.w().facts[fact]))), gap.unitName],
    }));

  changes = (changes: readonly RecentChange[]): TodayRow[] =>
    changes.map(({ subject, id, name, industryCode, action, by, at, count }) => ({
      ...{ key: id, title: name || this.w().subjects[subject], industryCode },
      to: [PLACE[subject], id],
      said: [`${by} ${this.w().actions[action] ?? this.w().changed}`, ...(count > 1 ? [this.w().acts(count)] : [])],
      when: this.formats.instant(at),
    }));

  /** What the desk has to see to before the report: the report itself, ledgers that wait, visits without a day. */
  desk = ({ undatedVisits, imports }: DeskWork, { day, week }: TodayView): TodayRow[] => [
    {
      ...{ key: 'report', to: ['/reports'], title: this.w().report },
      said: [this.w().reportOpen(this.formats.day(week.to, { weekday: true }), this.formats.relative(week.to, day))],
    },
    ...imports.map(({ id, fileName }) => ({
      ...{ key: id, to: ['/imports', id], title: this.w().import(fileName) },
      said: [this.w().importNote],
    })),
    ...(undatedVisits ? [this.undated(undatedVisits, day)] : []),
  ];

  private undated(count: number, day: string): TodayRow {
    const params = { from: `${day.slice(0, 4)}-01-01` };
    return { key: 'undated', to: ['/visits'], params, title: this.w().undated(count), said: [this.w().undatedNote] };
  }

  private project = ({ id, name, industryCode }: Pick<UnassignedProject, 'id' | 'name' | 'industryCode'>) => ({
    key: id,
    to: ['/projects', id],
    title: name,
    industryCode,
  });

  private stage = (stage: string) => STAGE_NAMES[this.language.code()][stage] ?? stage;
}
