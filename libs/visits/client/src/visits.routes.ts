import type { Routes } from '@angular/router';
import { allowed, titled } from '@luodi/shared/client';

export const VISITS_ROUTES: Routes = [
  {
    path: 'log',
    canMatch: [allowed('visits.log')],
    data: titled('记一次拜访', 'Log a visit'),
    loadComponent: () => import('./log/log-visit-page').then((m) => m.LogVisitPage),
  },
];
