import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const SETTINGS_ROUTES: Routes = [
  {
    path: '',
    loadComponent: () => import('./settings-page').then((m) => m.SettingsPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'units' },
      { path: 'units', data: titled('单位', 'Units'), loadComponent: () => import('./units/units-page').then((m) => m.UnitsPage) },
      { path: 'people', data: titled('人员', 'People'), loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage) },
      { path: 'roles', data: titled('角色', 'Roles'), loadComponent: () => import('./roles/roles-page').then((m) => m.RolesPage) },
      {
        path: 'delegations',
        data: titled('委托', 'Delegation'),
        loadComponent: () => import('./delegations/delegations-page').then((m) => m.DelegationsPage),
      },
    ],
  },
];
