import type { IconName } from '@luodi/shared/client';
import type { Permission } from '@luodi/shared/contract';
import type { ShellWords } from './shell-words';

export interface Place {
  path: string;
  word: keyof ShellWords['places'];
  icon: IconName;
  permission: Permission;
  /** After G it leads there. */
  key?: string;
}

/** Where one can go, in the order of the rail. A person sees only what they can use. */
export const PLACES: readonly Place[] = [
  { path: '/projects', word: 'projects', icon: 'projects', permission: 'projects.read', key: 'P' },
  { path: '/investors', word: 'investors', icon: 'investors', permission: 'investors.read', key: 'I' },
  { path: '/visits', word: 'visits', icon: 'visits', permission: 'visits.read', key: 'V' },
  { path: '/overview', word: 'overview', icon: 'overview', permission: 'projects.read', key: 'O' },
  { path: '/reports', word: 'reports', icon: 'reports', permission: 'reports.read', key: 'R' },
  { path: '/imports', word: 'imports', icon: 'imports', permission: 'imports.run', key: 'M' },
];

/** Stands at the foot of the rail. */
export const SETTINGS: Place = { path: '/settings', word: 'settings', icon: 'settings', permission: 'units.read', key: 'S' };

/** Reading the directory is everybody's; the settings are for those who keep it. */
export const SETTINGS_NEED: Permission = 'units.manage';
