import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

/** A number is a door: opens exactly the records that make it. Give `label` where the number alone does not say what it counts. */
@Component({
  selector: 'lu-figure',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="n" [class.b]="bold()" [routerLink]="to()" [queryParams]="params()" [attr.aria-label]="label()">{{ value() }}</a>`,
})
export class Figure {
  readonly value = input.required<string | number>();
  readonly to = input.required<string | readonly unknown[]>();
  readonly params = input<Params>();
  readonly label = input<string>();
  readonly bold = input(false, { transform: booleanAttribute });
}
