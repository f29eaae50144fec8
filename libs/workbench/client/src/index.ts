export * from './workbench.routes';
export * from './quick-create/load-quick-create';
