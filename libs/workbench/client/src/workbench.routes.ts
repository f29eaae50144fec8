import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const WORKBENCH_ROUTES: Routes = [
  { path: '', data: titled('总览', 'Overview'), loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage) },
];
