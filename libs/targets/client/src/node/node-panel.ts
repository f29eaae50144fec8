import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Icon, Industry, Lens, Panel, words } from '@luodi/shared/client';
import type { ChainNode, IndustryHome } from '@luodi/targets/contract';
import { TargetDialog } from '../form/target-dialog';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { NodeBody } from './node-body';
import { StrengthDialog } from './strength-dialog';

/** A node of the chain beside the map, with what is to be done on it. ↑ and ↓ go along the chain. */
@Component({
  selector: 'lu-node-panel',
  imports: [Empty, Icon, Industry, NodeBody, Panel, RouterLink, StrengthDialog, TargetDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-panel.html',
})
export class NodePanel {
  readonly code = input.required<string>();
  readonly home = input.required<IndustryHome>();
  /** The nodes in the order of the map. */
  readonly order = input.required<readonly ChainNode[]>();
  readonly changed = output<void>();
  private readonly router = inject(Router);
  private readonly body = viewChild(NodeBody);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly node = computed(() => this.home().nodes.find(({ code }) => code === this.code()));
  protected readonly position = computed(() => {
    const at = this.order().findIndex(({ code }) => code === this.code());
    return at < 0 ? undefined : this.w().node.position(at + 1, this.order().length);
  });
  protected readonly adding = signal(false);
  protected readonly stating = signal(false);

  protected step(by: 1 | -1): void {
    const at = this.order().findIndex(({ code }) => code === this.code());
    const next = this.order()[at + by];
    if (at >= 0 && next) void this.go(next.code);
  }

  protected close(): void {
    const code = this.code();
    // Focus goes to the node one ended on, later than the panel's own giving back.
    void this.go(null).then(() => setTimeout(() => document.querySelector<HTMLElement>(`[data-record="${code}"]`)?.focus(), 20));
  }

  protected done(): void {
    this.adding.set(false);
    this.stating.set(false);
    this.body()?.reload();
    this.changed.emit();
  }

  private go(node: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { node }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
