/** The record on Cosmos DB: everything of it that the bot uses. */
export * from './addresses';
export * from './client';
export * from './containers';
export * from './embedded';
export * from './errors';
export * from './importing';
export type { Held } from './holding';
export * from './lanes';
export * from './missed';
export * from './outbox';
export * from './places';
export * from './people';
export { COMMAND_MS } from './reading';
export * from './record';
export * from './repository';
export * from './talks';
export * from './verifying';
export * from './waiting-imports';
