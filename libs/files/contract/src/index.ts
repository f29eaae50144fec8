export * from './attachment.contract';
