import type { Routes } from '@angular/router';

export const INVESTORS_ROUTES: Routes = [];
