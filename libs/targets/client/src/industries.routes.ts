import { inject } from '@angular/core';
import { Router, type ActivatedRouteSnapshot, type Routes } from '@angular/router';
import { LENS_CODES, titled } from '@luodi/shared/client';

/** The home of an industry that the lens knows is the page seen through it. */
const throughLens = ({ params }: ActivatedRouteSnapshot) => {
  const lens = LENS_CODES.find((code) => code === params['code']);
  return lens ? inject(Router).createUrlTree(['/industries'], { queryParams: { lens } }) : true;
};

export const INDUSTRIES_ROUTES: Routes = [
  { path: '', data: titled('产业', 'Industries'), loadComponent: () => import('./home/industries-page').then((m) => m.IndustriesPage) },
  {
    path: 'targets',
    data: titled('目标企业库', 'Target list'),
    loadComponent: () => import('./list/targets-page').then((m) => m.TargetsPage),
  },
  {
    path: 'targets/:id',
    data: titled('目标企业', 'Target'),
    loadComponent: () => import('./list/target-page').then((m) => m.TargetPage),
  },
  { path: 'nodes/:code', data: titled('环节', 'Node'), loadComponent: () => import('./node/node-page').then((m) => m.NodePage) },
  {
    path: ':code',
    canActivate: [throughLens],
    data: titled('产业', 'Industry'),
    loadComponent: () => import('./home/industries-page').then((m) => m.IndustriesPage),
  },
];
