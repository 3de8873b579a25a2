/** What a file may be at most. A workbook of 2,000 recommendations with 20,000 lines of history has about three. */
export const MOST_MEGABYTES = 50;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
