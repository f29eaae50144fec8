import type { Routes } from '@angular/router';

export const SETTINGS_ROUTES: Routes = [];
