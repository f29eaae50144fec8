export * from './projects.routes';
export * from './edit/quick-project';
