/** What a file is called: what it is, of whom, as at when, and its marking, so that none is mistaken for another. */
import type { Day, Marking } from '../model';

/** Names that every system takes: SharePoint refuses these, and a name that ends in a dot. */
const REFUSED = /["*:<>?/\\|#%~&{}]+/g;

/** `Staffordshire board paper LPIB 2025-01-23 OFFICIAL.docx` */
export const fileName = (
  what: readonly string[],
  marking: Marking,
  extension: 'xlsx' | 'csv' | 'docx' | 'json',
): string => `${[...what, marking].join(' ').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim()}.${extension}`;

/** `Staffordshire recommendations 2025-01-14 OFFICIAL.xlsx` */
export const datedName = (
  force: string,
  what: string,
  day: Day,
  marking: Marking,
  extension: 'xlsx' | 'csv' | 'docx',
): string => fileName([force, what, day], marking, extension);
