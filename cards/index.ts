/** What people see. `renderCard(kind, data)` is the whole of it. */
export { renderCard, type Card } from './render';
export * from './types';
