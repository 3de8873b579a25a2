export { findWhens } from './find';
export { TIME_WORDS } from './tables';
export type { BoardSpan, Direction, When } from './when';
export { meetingDay, windowOf } from './window';
