import type { Routes } from '@angular/router';
import { allowed, titled } from '@luodi/shared/client';

export const INVESTORS_ROUTES: Routes = [
  { path: '', data: titled('客商', 'Investors'), loadComponent: () => import('./list/investors-page').then((m) => m.InvestorsPage) },
  {
    path: 'new',
    canMatch: [allowed('investors.write')],
    data: titled('新建客商', 'New investor'),
    loadComponent: () => import('./form/new-investor-page').then((m) => m.NewInvestorPage),
  },
  {
    path: 'contacts',
    data: titled('联系人', 'Contacts'),
    loadComponent: () => import('./contacts/contacts-page').then((m) => m.ContactsPage),
  },
  { path: ':id', data: titled('客商', 'Investor'), loadComponent: () => import('./record/investor-page').then((m) => m.InvestorPage) },
  {
    path: ':id/edit',
    canMatch: [allowed('investors.write')],
    data: titled('修改客商', 'Edit investor'),
    loadComponent: () => import('./form/edit-investor-page').then((m) => m.EditInvestorPage),
  },
];
