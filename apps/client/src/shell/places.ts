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
  { path: '/today', word: 'today', icon: 'today', permission: 'projects.read', key: 'T' },
  { path: '/projects', word: 'projects', icon: 'projects', permission: 'projects.read', key: 'P' },
  { path: '/leads', word: 'leads', icon: 'leads', permission: 'leads.read', key: 'L' },
  { path: '/investors', word: 'investors', icon: 'investors', permission: 'investors.read', key: 'I' },
  { path: '/visits', word: 'visits', icon: 'visits', permission: 'visits.read', key: 'V' },
  { path: '/industries', word: 'industries', icon: 'industries', permission: 'targets.read', key: 'N' },
  { path: '/overview', word: 'overview', icon: 'overview', permission: 'projects.read', key: 'O' },
  { path: '/reports', word: 'reports', icon: 'reports', permission: 'reports.read', key: 'R' },
  { path: '/imports', word: 'imports', icon: 'imports', permission: 'imports.run', key: 'M' },
  { path: '/audit', word: 'audit', icon: 'lock', permission: 'audit.read', key: 'A' },
];

/** Lists below a place, which one goes to by name. */
const LISTS: readonly Place[] = [
  { path: '/investors/contacts', word: 'contacts', icon: 'person', permission: 'investors.read' },
  { path: '/industries/targets', word: 'targets', icon: 'industries', permission: 'targets.read' },
];
export const REACHED = [...PLACES, ...LISTS];

/** Where the tab bar of a phone leads besides logging a visit and one's own page: whoever logs visits has the investors at hand, others the overview. */
export const tabsOf = (mayLog: boolean) => ({ left: ['/today', '/projects', '/audit'], right: [mayLog ? '/investors' : '/overview'] });

/** Stands at the foot of the rail. */
export const SETTINGS: Place = { path: '/settings', word: 'settings', icon: 'settings', permission: 'units.read', key: 'S' };

/** Reading the directory is everybody's; the settings are for those who keep it. */
export const SETTINGS_NEED: Permission = 'units.manage';
