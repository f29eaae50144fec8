import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

export const LEADS_ROUTES: Routes = [
  { path: '', data: titled('线索', 'Leads'), loadComponent: () => import('./list/leads-page').then((m) => m.LeadsPage) },
];
