import type { Routes } from '@angular/router';
import { titled } from '@luodi/shared/client';

/** The pages before one is signed in. */
export const GATE_ROUTES: Routes = [
  { path: 'sign-in', data: titled('登录', 'Sign in'), loadComponent: () => import('./sign-in-page').then((m) => m.SignInPage) },
  {
    path: 'first-run',
    data: titled('开始使用', 'First start'),
    loadComponent: () => import('./invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'invite',
    data: titled('接受邀请', 'Invitation'),
    loadComponent: () => import('./invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'unreachable',
    data: titled('没连上服务器', 'Server not reached'),
    loadComponent: () => import('./unreachable-page').then((m) => m.UnreachablePage),
  },
];
