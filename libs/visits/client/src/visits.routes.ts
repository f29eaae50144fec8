import type { Routes } from '@angular/router';

export const VISITS_ROUTES: Routes = [];
