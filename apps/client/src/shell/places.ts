import type { IconName } from '@luodi/shared/client';
import type { Permission } from '@luodi/shared/contract';
import type { ShellWords } from './shell-words';

export interface Place {
  path: string;
  word: keyof ShellWords['places'];
  icon: IconName;
  permission: Permission;
}

/** Where one can go, in the order of the rail. A person sees only what they can use. */
export const PLACES: readonly Place[] = [
  { path: '/today', word: 'today', icon: 'today', permission: 'projects.read' },
  { path: '/projects', word: 'projects', icon: 'projects', permission: 'projects.read' },
  { path: '/leads', word: 'leads', icon: 'leads', permission: 'leads.read' },
  { path: '/investors', word: 'investors', icon: 'investors', permission: 'investors.read' },
  { path: '/visits', word: 'visits', icon: 'visits', permission: 'visits.read' },
  { path: '/industries', word: 'industries', icon: 'industries', permission: 'targets.read' },
  { path: '/overview', word: 'overview', icon: 'overview', permission: 'projects.read' },
  { path: '/reports', word: 'reports', icon: 'reports', permission: 'reports.read' },
  { path: '/imports', word: 'imports', icon: 'imports', permission: 'imports.run' },
];

/** Where the tab bar of a phone leads besides logging a visit and one's own page: whoever logs visits has the investors at hand, others the overview. */
export const tabsOf = (mayLog: boolean) => ({ left: ['/today', '/projects'], right: [mayLog ? '/investors' : '/overview'] });

/** Stands at the foot of the rail. */
export const SETTINGS: Place = { path: '/settings', word: 'settings', icon: 'settings', permission: 'units.read' };

/** Reading the directory is everybody's; the settings are for those who keep it. */
export const SETTINGS_NEED: Permission = 'units.manage';
