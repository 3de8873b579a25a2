/** The record's shapes and rules. Pure: nothing here knows where it is kept or who asks. */
export * from './common';
export * from './recommendation';
export * from './update';
export * from './reference';
export * from './criteria';
export * from './catalogue';
export * from './dates';
export * from './forces';
export * from './standing';
