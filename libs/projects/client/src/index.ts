export * from './projects.routes';
