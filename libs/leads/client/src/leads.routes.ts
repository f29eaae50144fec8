import type { Routes } from '@angular/router';
import { allowed, titled } from '@luodi/shared/client';

export const LEADS_ROUTES: Routes = [
  { path: '', data: titled('线索', 'Leads'), loadComponent: () => import('./list/leads-page').then((m) => m.LeadsPage) },
  {
    path: 'new',
    canMatch: [allowed('leads.write')],
    data: titled('新建线索', 'New lead'),
    loadComponent: () => import('./edit/new-lead-page').then((m) => m.NewLeadPage),
  },
  { path: ':id', data: titled('线索', 'Lead'), loadComponent: () => import('./lead/lead-page').then((m) => m.LeadPage) },
  {
    path: ':id/edit',
    canMatch: [allowed('leads.write')],
    data: titled('修改线索', 'Edit lead'),
    loadComponent: () => import('./edit/edit-lead-page').then((m) => m.EditLeadPage),
  },
];
