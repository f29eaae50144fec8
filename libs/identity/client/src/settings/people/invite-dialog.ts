import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { InviteDto, type InvitationView, type OrgUnitView, type RoleView } from '@luodi/identity/contract';
import { copyFrom, Dialog, dtoRules, Field, FieldErrors, Formats, Icon, Language, serverErrors, words } from '@luodi/shared/client';
import { InvitationsApi } from '../../data-access/invitations-api';
import { EN, ZH } from '../settings-words';
import { PersonFields } from './person-fields';

/** Invites a person and shows the one-time link, this once. */
@Component({
  selector: 'lu-invite-dialog',
  imports: [Dialog, Field, FieldErrors, FormRoot, Icon, PersonFields],
  templateUrl: './invite-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteDialog {
  readonly units = input.required<readonly OrgUnitView[]>();
  readonly roles = input.required<readonly RoleView[]>();
  /** Somebody has been invited: the list behind may be read again. */
  readonly invited = output<void>();
  readonly closed = output<void>();

  private readonly invitations = inject(InvitationsApi);
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly made = signal<InvitationView | null>(null);
  protected readonly copied = signal(false);
  protected readonly link = computed(() => new URL(this.made()?.link ?? '', location.origin).href);
  protected readonly until = computed(() => this.formats.instant(this.made()?.expiresAt ?? new Date().toISOString()));

  /** The first unit until one is chosen. What is typed before the units have come stays. */
  protected readonly draft = linkedSignal<readonly OrgUnitView[], InviteDto>({
    source: () => this.units(),
    computation: (units, before) => {
      const { orgUnitId, ...typed } = before?.value ?? { orgUnitId: '', name: '', role: 'officer' };
      return { ...typed, orgUnitId: orgUnitId || (units[0]?.id ?? '') };
    },
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, InviteDto), {
    submission: {
      action: (entry) =>
        this.invitations.invite(this.draft()).then(
          (invitation) => this.show(invitation),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  protected async copy(box: HTMLInputElement): Promise<void> {
    this.copied.set(await copyFrom(box));
  }

  private show(invitation: InvitationView): void {
    this.made.set(invitation);
    this.invited.emit();
  }
}
