export const loadOutboxBanner = () => import('./outbox-banner').then((m) => m.OutboxBanner);
