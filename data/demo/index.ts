export * from './load';
export * from './scenario';
