import type { Routes } from '@angular/router';

export const PROJECTS_ROUTES: Routes = [];
