import type { Routes } from '@angular/router';
import { allowed, titled } from '@luodi/shared/client';

export const PROJECTS_ROUTES: Routes = [
  { path: '', data: titled('项目', 'Projects'), loadComponent: () => import('./list/projects-page').then((m) => m.ProjectsPage) },
  {
    path: 'new',
    canMatch: [allowed('projects.write')],
    data: titled('新建项目', 'New project'),
    loadComponent: () => import('./edit/create-project-page').then((m) => m.CreateProjectPage),
  },
  { path: ':id', data: titled('项目', 'Project'), loadComponent: () => import('./project/project-page').then((m) => m.ProjectPage) },
  {
    path: ':id/edit',
    canMatch: [allowed('projects.write')],
    data: titled('编辑项目', 'Edit project'),
    loadComponent: () => import('./edit/edit-project-page').then((m) => m.EditProjectPage),
  },
];
