import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { PipelineView, StageTotals } from '@luodi/projects/contract';
import { stageDoor } from '@luodi/reports/client';
import { Amount, Formats, INDUSTRY_NAMES, Industry, Language, Lens, STAGE_NAMES, words } from '@luodi/shared/client';
import { PipelineBar } from './pipeline-bar';
import { barsOf, partOf, projectsOf, ROOTS, yuanOf } from './pipeline-bars';
import { EN, ZH } from './overview-words';

const HUES: Record<string, string> = { IM: 'zhi', BP: 'yao', OTHER: 'qita' };

/** Stage by industry: hollow bars above the ground line, solid ones below it; every figure opens its records. */
@Component({
  selector: 'lu-pipeline-table',
  imports: [Amount, Industry, PipelineBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pipeline-table.html',
  styleUrl: './pipeline-table.css',
})
export class PipelineTable {
  readonly of = input.required<PipelineView>();
  private readonly language = inject(Language);
  private readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly hue = (code: string) => HUES[code] ?? 'qita';
  protected readonly yuan = yuanOf;
  protected readonly part = partOf;
  protected readonly door = (stage: string, filters?: Params) => stageDoor(stage, this.lens.asOf(), filters);
  protected readonly bars = computed(() => barsOf(this.of().stages));
  protected readonly projects = computed(() => projectsOf(this.of().stages));
  /** Through a lens one industry remains, and it is the total. */
  protected readonly roots = computed(() => (this.lens.industry() ? [] : [...ROOTS]));
  /** Amounts in other currencies stand apart, in words. */
  protected readonly others = computed(() =>
    this.of()
      .totals.filter(({ currency, amount }) => currency !== 'CNY' && amount !== 0)
      .map(({ currency, amount }) => this.formats.amount(amount, { currency, scale: 'wan' }))
      .join(this.language.code() === 'zh' ? '、' : ', '),
  );
  protected readonly name = (stage: string) => STAGE_NAMES[this.language.code()][stage] ?? stage;
  protected readonly industry = (code: string) => INDUSTRY_NAMES[this.language.code()][code] ?? code;
  protected readonly what = (row: StageTotals, code?: string) => [this.name(row.stage), code ? this.industry(code) : ''].join(' ').trim();
}
