import { Injectable, signal } from '@angular/core';

export interface ComboOption {
  value: string;
  label: string;
  /** A second, quieter line. */
  sub?: string;
  disabled?: boolean;
}
/** Finds options for what was typed; '' asks for the first few. */
export type ComboSource = (text: string) => Promise<ComboOption[]> | ComboOption[];

const REST_MS = 160;

/** One search at a time: the last thing typed wins, whatever order the answers come in. */
@Injectable()
export class ComboSearch {
  private readonly found = signal<ComboOption[]>([]);
  private readonly running = signal(false);
  private asked = 0;
  private timer?: ReturnType<typeof setTimeout>;
  readonly options = this.found.asReadonly();
  readonly busy = this.running.asReadonly();

  find(source: ComboSource, text: string): void {
    const mine = ++this.asked;
    this.running.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(source, text, mine), text ? REST_MS : 0);
  }

  private async ask(source: ComboSource, text: string, mine: number): Promise<void> {
    const options = await Promise.resolve(source(text)).catch((): ComboOption[] => []);
    if (mine !== this.asked) return;
    this.found.set(options);
    this.running.set(false);
  }
}
