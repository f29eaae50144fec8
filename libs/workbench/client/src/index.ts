export * from './workbench.routes';
export * from './quick-create/quick-create';
