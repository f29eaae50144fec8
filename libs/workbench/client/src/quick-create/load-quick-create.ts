export const loadQuickCreate = () => import('./quick-create').then((m) => m.QuickCreate);
