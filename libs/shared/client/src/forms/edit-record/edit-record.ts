import { NgTemplateOutlet } from '@angular/common';
import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, contentChild, input, TemplateRef, type Signal } from '@angular/core';
import { FormRoot, type FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { words } from '../../i18n/words';
import { BehindPill } from '../../live/behind-pill';
import type { KeptUp } from '../../live/live';
import { ErrorState } from '../../ui/page/error';
import { PageHead, type Crumb } from '../../ui/page/page-head';
import { Skeleton } from '../../ui/page/skeleton';
import type { Clash } from '../conflict/clashes';
import { ConflictDialog } from '../conflict/conflict-dialog';
import { FieldErrors } from '../field-errors';
import { EN, ZH } from './edit-words';

/** What `recordForm` makes, whatever the record is. */
export interface ShownForm {
  record: Pick<HttpResourceRef<unknown>, 'error' | 'reload'>;
  read: Signal<unknown>;
  entry: FieldTree<unknown>;
  conflict: Signal<{ clashes: Clash[] } | null>;
  dismiss(): void;
  resolve(given: readonly string[]): Promise<void>;
}

/** The page that changes one record. The fields are the template within, which is told the record. */
@Component({
  selector: 'lu-edit-record',
  imports: [BehindPill, ConflictDialog, ErrorState, FieldErrors, FormRoot, NgTemplateOutlet, PageHead, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-page' },
  templateUrl: './edit-record.html',
})
export class EditRecord {
  readonly of = input.required<ShownForm>();
  readonly title = input.required<string>();
  readonly crumbs = input.required<Crumb[]>();
  readonly live = input.required<KeptUp>();
  /** Why nothing can be changed now; empty when it can. */
  readonly past = input.required<string>();
  readonly back = input.required<string[]>();
  /** What a field is called, and a value of it in words, where two people changed it. */
  readonly nameOf = input.required<(field: string) => string>();
  readonly textOf = input.required<(field: string, value: unknown) => string>();
  protected readonly fields = contentChild.required(TemplateRef);
  protected readonly w = words(ZH, EN);
}
