import type { Routes } from '@angular/router';
import { allowed, titled } from '@luodi/shared/client';

export const VISITS_ROUTES: Routes = [
  { path: '', data: titled('活动', 'Visits'), loadComponent: () => import('./list/visits-page').then((m) => m.VisitsPage) },
  {
    path: 'log',
    canMatch: [allowed('visits.log')],
    data: titled('记一次拜访', 'Log a visit'),
    loadComponent: () => import('./log/log-visit-page').then((m) => m.LogVisitPage),
  },
  { path: ':id', data: titled('活动', 'Visit'), loadComponent: () => import('./record/visit-page').then((m) => m.VisitPage) },
];
