import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const IMPORTS_ROUTES: Routes = [
  { path: '', data: titled('导入', 'Import'), loadComponent: () => import('./list/imports-page').then((m) => m.ImportsPage) },
  { path: ':id', data: titled('核对导入', 'Review import'), loadComponent: () => import('./review/import-page').then((m) => m.ImportPage) },
];
