/** The record's shapes and rules. Pure: nothing here knows where it is kept or who asks. */
export * from './common';
export * from './recommendation';
export * from './update';
export * from './reference';
export * from './change';
export * from './criteria';
export * from './draft';
export * from './post';
export * from './catalogue';
export * from './dates';
export * from './forces';
export * from './standing';
