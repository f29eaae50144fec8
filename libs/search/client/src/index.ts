export * from './palette/palette';
