import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { QuickInvestor } from '@luodi/investors/client';
import { QuickLead } from '@luodi/leads/client';
import { QuickProject } from '@luodi/projects/client';
import { Dialog, Icon, isSingle, Session, Toasts, words, type IconName } from '@luodi/shared/client';
import type { Permission } from '@luodi/shared/contract';
import { EN, ZH } from './quick-words';

type Kind = keyof typeof ZH.kinds;
const KINDS: readonly { kind: Kind; letter: string; icon: IconName; needs: Permission }[] = [
  { kind: 'visit', letter: 'V', icon: 'visits', needs: 'visits.log' },
  { kind: 'project', letter: 'P', icon: 'projects', needs: 'projects.write' },
  { kind: 'investor', letter: 'I', icon: 'investors', needs: 'investors.write' },
  { kind: 'lead', letter: 'L', icon: 'leads', needs: 'leads.write' },
];

/** Makes a record from wherever one is, and stays there: what kind by a letter, then at most five fields. A visit has a short page of its own. */
@Component({
  selector: 'lu-quick-create',
  imports: [Dialog, Icon, QuickInvestor, QuickLead, QuickProject],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'press($event)' },
  template: `
    <lu-dialog [title]="kind() ? w().kindTitle[kind()!] : w().title" [lead]="kind() ? undefined : w().lead" (closed)="close()()">
      @switch (kind()) {
        @case ('project') {
          <lu-quick-project (made)="finish('/projects/' + $event.id, $event.name)" (cancelled)="close()()" />
        }
        @case ('investor') {
          <lu-quick-investor (made)="finish('/investors/' + $event.id, $event.fullName)" (cancelled)="close()()" />
        }
        @case ('lead') {
          <lu-quick-lead (made)="finish('/leads/' + $event.id, $event.title)" (cancelled)="close()()" />
        }
        @default {
          <ul>
            @for (each of kinds(); track each.kind) {
              <li>
                <button class="btn wide" type="button" (click)="choose(each.kind)">
                  <lu-icon [name]="each.icon" /><span>{{ w().kinds[each.kind] }}</span
                  ><kbd>{{ each.letter }}</kbd>
                </button>
              </li>
            }
          </ul>
        }
      }
    </lu-dialog>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s2);
    }
    .btn {
      justify-content: start;
    }
    .btn > span {
      flex: 1;
      text-align: left;
    }
  `,
})
export class QuickCreate {
  readonly close = input.required<() => void>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly kind = signal<Kind | null>(null);
  protected readonly kinds = computed(() => KINDS.filter(({ needs }) => this.session.can(needs)));

  protected press(event: KeyboardEvent): void {
    if (this.kind() || !isSingle(event)) return;
    const chosen = this.kinds().find(({ letter }) => letter === event.key.toUpperCase());
    if (!chosen) return;
    event.preventDefault();
    this.choose(chosen.kind);
  }

  protected choose(kind: Kind): void {
    if (kind !== 'visit') return this.kind.set(kind);
    this.close()();
    void this.router.navigate(['/visits/log']);
  }

  protected finish(path: string, name: string): void {
    this.close()();
    this.toasts.say(this.w().made(name), { label: this.w().open, run: () => void this.router.navigate([path]) });
  }
}
