import type { Routes } from '@angular/router';
import { AUDIT_ROUTES } from '@luodi/audit/client';
import { GATE_ROUTES, SETTINGS_ROUTES } from '@luodi/identity/client';
import { IMPORTS_ROUTES } from '@luodi/imports/client';
import { INVESTORS_ROUTES } from '@luodi/investors/client';
import { LEADS_ROUTES } from '@luodi/leads/client';
import { PROJECTS_ROUTES } from '@luodi/projects/client';
import { REPORTS_ROUTES } from '@luodi/reports/client';
import { allowed, signedIn, titled } from '@luodi/shared/client';
import { INDUSTRIES_ROUTES } from '@luodi/targets/client';
import { VISITS_ROUTES } from '@luodi/visits/client';
import { TODAY_ROUTES, WORKBENCH_ROUTES } from '@luodi/workbench/client';

const shell = () => import('./shell/shell').then((m) => m.Shell);

/** The pages inside the shell: one line a capability, loaded when first gone to. A new capability is a line here and one in shell/places.ts. */
const PLACES: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./shell/front-door').then((m) => m.FrontDoor) },
  { path: 'today', canMatch: [allowed('projects.read')], children: TODAY_ROUTES },
  { path: 'overview', canMatch: [allowed('projects.read')], children: WORKBENCH_ROUTES },
  { path: 'projects', canMatch: [allowed('projects.read')], children: PROJECTS_ROUTES },
  { path: 'investors', canMatch: [allowed('investors.read')], children: INVESTORS_ROUTES },
  { path: 'leads', canMatch: [allowed('leads.read')], children: LEADS_ROUTES },
  { path: 'visits', canMatch: [allowed('visits.read')], children: VISITS_ROUTES },
  { path: 'industries', canMatch: [allowed('targets.read')], children: INDUSTRIES_ROUTES },
  { path: 'reports', canMatch: [allowed('reports.read')], children: REPORTS_ROUTES },
  { path: 'imports', canMatch: [allowed('imports.run')], children: IMPORTS_ROUTES },
  { path: 'audit', canMatch: [allowed('audit.read')], children: AUDIT_ROUTES },
  { path: 'settings', canMatch: [allowed('units.read')], children: SETTINGS_ROUTES },
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
    children: GATE_ROUTES,
  },
  {
    path: '',
    // The frame is fetched while the server is still asked who is there; what fails here fails again, and is told, when it is shown.
    canMatch: [
      () => {
        shell().catch(() => undefined);
        return true;
      },
    ],
    canActivate: [signedIn],
    loadComponent: shell,
    children: PLACES,
  },
];
