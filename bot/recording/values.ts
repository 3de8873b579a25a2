/** A value as the record keeps it, as people read it. */
import { Day, showDay } from '../../data/model';

/** A day is written out; what is not there is nothing. */
export const valueWords = (value: string | null): string => {
  if (value === null) return '';
  return Day.safeParse(value).success ? showDay(value) : value;
};
