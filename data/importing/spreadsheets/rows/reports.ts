/** Which report a row belongs to: by its column, its number's own words, a heading among the rows, or its sheet. */
import { normal } from '../words/normal';
import { SHEET_WORDS } from '../words/fields';
import { STATUS } from '../words/values';

/** "PEEL 2023-25" names a report; "Sheet1", "Closed recommendations" and "March 2025" do not. */
export const namesReport = (name: string): boolean => {
  const words = normal(name).split(' ');
  return (
    !STATUS.has(normal(name)) &&
    words.some((word) => !SHEET_WORDS.has(word) && !/^(?:sheet|table)?\d+(?:st|nd|rd|th)?$/.test(word))
  );
};

/**
 * @param said the report that stands in the row's own column, or the last above it
 * @param prefix what stands before its number: "ASB" of "ASB 3"
 * @param around the heading among the rows, else the report of the whole sheet
 */
export const reportOf = (
  said: string | undefined,
  prefix: string | undefined,
  around: string | undefined,
): string | null => {
  if (said !== undefined) return said;
  if (prefix === undefined) return around ?? null;
  // "PEEL 4" under "PEEL 2023-25": the fuller name says which PEEL.
  if (
    around !== undefined &&
    normal(around)
      .split(' ')
      .includes(normal(prefix).split(' ')[0] ?? '')
  )
    return around;
  return prefix;
};
