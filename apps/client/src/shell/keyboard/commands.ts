import { computed, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { Language, Lens, Session, Theme, words, type Command, type IconName } from '@luodi/shared/client';
import type { Permission } from '@luodi/shared/contract';
import { REACHED, SETTINGS, SETTINGS_NEED } from '../places';
import { EN, ZH } from '../shell-words';
import { ALSO, EN as KEYS_EN, ZH as KEYS_ZH, type KeyboardWords } from './keyboard-words';
import { Keyboard } from './keyboard';

interface Deed {
  id: keyof KeyboardWords['do'];
  icon: IconName;
  needs?: Permission;
  /** Writes a record, which a past day does not allow. */
  writes?: boolean;
  keys?: string;
  run: () => void;
}

/** All that the reader may go to and do from anywhere. Call in an injection context. */
export function commands(): Signal<readonly Command[]> {
  const router = inject(Router);
  const session = inject(Session);
  const lens = inject(Lens);
  const shell = words(ZH, EN);
  const said = words(KEYS_ZH, KEYS_EN);
  const deeds = doable();
  return computed(() => {
    const places = [...REACHED.filter(({ permission }) => session.can(permission)), ...(session.can(SETTINGS_NEED) ? [SETTINGS] : [])];
    const may = ({ needs, writes }: Deed) => (!needs || session.can(needs)) && !(writes && lens.past());
    return [
      ...deeds.filter(may).map((deed) => ({ ...deed, label: said().do[deed.id], also: ALSO.do[deed.id], kind: 'do' as const })),
      ...places.map(({ path, word, icon, key }) => ({
        ...{ id: path, icon, label: shell().places[word], also: ALSO.go[word] ?? '', kind: 'go' as const },
        ...{ keys: key && `G ${key}`, run: () => void router.navigate([path]) },
      })),
    ];
  });
}

function doable(): Deed[] {
  const router = inject(Router);
  const keyboard = inject(Keyboard);
  const language = inject(Language);
  const theme = inject(Theme);
  const to = (path: string) => () => void router.navigate([path]);
  return [
    { id: 'logVisit', icon: 'visits', needs: 'visits.log', writes: true, run: to('/visits/log') },
    { id: 'newProject', icon: 'projects', needs: 'projects.write', writes: true, run: to('/projects/new') },
    { id: 'newInvestor', icon: 'investors', needs: 'investors.write', writes: true, run: to('/investors/new') },
    { id: 'newLead', icon: 'leads', needs: 'leads.write', writes: true, run: to('/leads/new') },
    { id: 'create', icon: 'plus', needs: 'visits.log', writes: true, keys: 'C', run: () => keyboard.open('create') },
    { id: 'language', icon: 'language', run: () => language.choose(language.code() === 'zh' ? 'en' : 'zh') },
    { id: 'theme', icon: 'moon', run: () => theme.choose(theme.shown() === 'dark' ? 'light' : 'dark') },
    { id: 'keys', icon: 'more', keys: '?', run: () => keyboard.open('keys') },
  ];
}
