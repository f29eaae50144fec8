import type { Routes } from '@angular/router';

export const IMPORTS_ROUTES: Routes = [];
