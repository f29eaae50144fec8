import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const AUDIT_ROUTES: Routes = [
  { path: '', data: titled('审计', 'Audit'), loadComponent: () => import('./list/audit-page').then((m) => m.AuditPage) },
  { path: ':id', data: titled('审计记录', 'Audit entry'), loadComponent: () => import('./entry/entry-page').then((m) => m.EntryPage) },
];
