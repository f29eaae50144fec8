import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const REPORTS_ROUTES: Routes = [
  {
    path: '',
    data: titled('招商工作周报', 'Weekly report'),
    loadComponent: () => import('./weekly/weekly-page').then((m) => m.WeeklyPage),
  },
];
