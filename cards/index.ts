/** What people see. `renderCard(kind, data)` is the whole of it. */
export { escapeMarkdown } from './escape';
export { renderCard, type Card } from './render';
export * from './types';
