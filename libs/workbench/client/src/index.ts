export * from './workbench.routes';
