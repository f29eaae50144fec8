import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const TODAY_ROUTES: Routes = [
  { path: '', data: titled('今日', 'Today'), loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
];
export const WORKBENCH_ROUTES: Routes = [
  { path: '', data: titled('总览', 'Overview'), loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage) },
];
