export * from './gate/gate.routes';
export * from './settings/settings.routes';
