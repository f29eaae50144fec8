export * from './gate/gate.routes';
export * from './settings/settings.routes';
export * from './directory/directory';
export * from './access/who-sees';
export * from './account/own-account';
