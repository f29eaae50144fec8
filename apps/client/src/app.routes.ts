import type { Routes } from '@angular/router';
import { allowed, signedIn, titled } from '@luodi/shared/client';

/** The pages inside the shell: one line a capability, loaded when first gone to. A new capability is a line here and one in shell/places.ts. */
const PLACES: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./shell/front-door').then((m) => m.FrontDoor) },
  {
    path: 'today',
    canMatch: [allowed('projects.read')],
    loadChildren: () => import('@luodi/workbench/client').then((m) => m.TODAY_ROUTES),
  },
  {
    path: 'overview',
    canMatch: [allowed('projects.read')],
    loadChildren: () => import('@luodi/workbench/client').then((m) => m.WORKBENCH_ROUTES),
  },
  {
    path: 'projects',
    canMatch: [allowed('projects.read')],
    loadChildren: () => import('@luodi/projects/client').then((m) => m.PROJECTS_ROUTES),
  },
  {
    path: 'investors',
    canMatch: [allowed('investors.read')],
    loadChildren: () => import('@luodi/investors/client').then((m) => m.INVESTORS_ROUTES),
  },
  { path: 'leads', canMatch: [allowed('leads.read')], loadChildren: () => import('@luodi/leads/client').then((m) => m.LEADS_ROUTES) },
  { path: 'visits', canMatch: [allowed('visits.read')], loadChildren: () => import('@luodi/visits/client').then((m) => m.VISITS_ROUTES) },
  {
    path: 'industries',
    canMatch: [allowed('targets.read')],
    loadChildren: () => import('@luodi/targets/client').then((m) => m.INDUSTRIES_ROUTES),
  },
  {
    path: 'reports',
    canMatch: [allowed('reports.read')],
    loadChildren: () => import('@luodi/reports/client').then((m) => m.REPORTS_ROUTES),
  },
  {
    path: 'imports',
    canMatch: [allowed('imports.run')],
    loadChildren: () => import('@luodi/imports/client').then((m) => m.IMPORTS_ROUTES),
  },
  {
    path: 'settings',
    canMatch: [allowed('units.read')],
    loadChildren: () => import('@luodi/identity/client').then((m) => m.SETTINGS_ROUTES),
  },
  { path: 'me', data: titled('我的', 'Me'), loadComponent: () => import('./shell/me-page').then((m) => m.MePage) },
  {
    path: '**',
    data: titled('没有这一页', 'No such page'),
    loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
  },
];

export const APP_ROUTES: Routes = [
  {
    path: '',
    // An empty path without a page of its own would take `/` from the shell and show nothing.
    canMatch: [(_route, segments) => segments.length > 0],
    loadChildren: () => import('@luodi/identity/client').then((m) => m.GATE_ROUTES),
  },
  { path: '', canActivate: [signedIn], loadComponent: () => import('./shell/shell').then((m) => m.Shell), children: PLACES },
];
