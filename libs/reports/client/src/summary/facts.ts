import type { IndicatorCode, IndicatorRow, MovementRow, WeeklyReport } from '@luodi/reports/contract';
import type { Stage } from '@luodi/shared/contract';
import type { Direction } from '@luodi/visits/contract';
import { doorLink, sinceDay, type DoorLink } from '../indicators/door';
import type { Bound } from './line';

/** How days, amounts and the place are written in the reader's language. */
export interface Writing {
  /** The days of the week: 6月19日—6月25日. */
  days: string;
  /** The day the year's sums run to. */
  until: string;
  /** The day the report is looked at. */
  today: string;
  /** Who did it: 全区, or one unit; with the industry looked through. */
  subject: string;
  amount(yuan: number): { figure: string; unit: string };
}

/** Projects that reached a stage in the week. */
export interface Reached {
  stage: Stage;
  projects: Bound[];
}

const PROVEN_STAGES = ['LANDED', 'PREPARING', 'STARTED', 'COMPLETED', 'PRODUCING'] as const satisfies readonly Stage[];

/** The week's figures as sentences need them: numbers to decide by, bound figures to write. */
export class Facts {
  private readonly rows: ReadonlyMap<IndicatorCode, IndicatorRow>;

  constructor(
    private readonly report: WeeklyReport,
    readonly writing: Writing,
  ) {
    this.rows = new Map(report.indicators.map((row) => [row.code, row]));
  }

  week(code: IndicatorCode): number {
    return this.rows.get(code)?.thisWeek ?? 0;
  }
  lastWeek(code: IndicatorCode): number {
    return this.rows.get(code)?.lastWeek ?? 0;
  }
  year(code: IndicatorCode): number {
    return this.rows.get(code)?.yearToDate ?? 0;
  }

  /** This week's figure, opening its rows; amounts in 亿元. */
  figure(code: IndicatorCode): Bound {
    return { text: this.text(code, this.week(code)), door: this.door(code) };
  }
  /** The year's figure, opening its rows. */
  yearFigure(code: IndicatorCode): Bound {
    const door = sinceDay(this.door(code), `${this.report.to.slice(0, 4)}-01-01`);
    return { text: this.text(code, this.year(code)), door };
  }

  get unit(): string {
    return this.writing.amount(0).unit;
  }
  get corrections(): number {
    return this.report.movement.filter(({ effect }) => effect === 'correction').length;
  }
  /** Different companies visited, if every visit of the figure is in the report. */
  get companies(): number {
    const visits = this.report.visits.filter(({ direction }) => direction === 'outbound');
    const companies = new Set(visits.map(({ investorId, projectId }) => investorId ?? projectId));
    return visits.length === this.week('outbound-visits') ? companies.size : 0;
  }
  /** From landing on: which projects came to which stage in the week itself. */
  get reached(): Reached[] {
    const cameTo = (stage: Stage) => this.report.movement.filter((row) => row.to === stage && cameUp(row)).map(bound);
    return PROVEN_STAGES.map((stage) => ({ stage, projects: cameTo(stage) })).filter(({ projects }) => projects.length);
  }
  /** Growth in per cent on last week, one decimal; null where last week had nothing. */
  growth(code: IndicatorCode): number | null {
    const before = this.lastWeek(code);
    return before > 0 ? Math.round(((this.week(code) - before) / before) * 1000) / 10 : null;
  }

  /** Visits of a direction led by a top leader, opening them; null where there is none. */
  led(direction: Direction): Bound | null {
    const count = this.report.visits.filter((visit) => visit.isTopLeader && visit.direction === direction).length;
    const all = this.door('top-leader-visits');
    return count ? { text: String(count), door: all && { ...all, params: { ...all.params, direction } } } : null;
  }

  private door(code: IndicatorCode): DoorLink | null {
    return doorLink(this.rows.get(code)?.door, this.writing.today);
  }

  private text(code: IndicatorCode, value: number): string {
    return this.rows.get(code)?.unit === 'yuan' ? this.writing.amount(value).figure : String(value);
  }
}

function cameUp({ effect, kind }: MovementRow): boolean {
  return effect === 'in-period' && (kind === 'up' || kind === 'new');
}

function bound({ projectId, name }: MovementRow): Bound {
  return { text: name, door: { to: `/projects/${projectId}`, params: {} } };
}
