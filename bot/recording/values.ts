/** A value as the record keeps it, as people read it. */
import { Day, showDay, type FieldChange } from '../../data/model';
import { capital } from '../asking/words';

/** A day is written out; what is not there is nothing. */
const valueWords = (value: string | null): string => {
  if (value === null) return '';
  return Day.safeParse(value).success ? showDay(value) : value;
};

/** One line of a confirm card: what changes, from and to. */
export const changeLine = ({
  field,
  from,
  to,
}: FieldChange): { field: string; from: string; to: string } => ({
  field: capital(field === 'due' ? 'due date' : field),
  from: valueWords(from),
  to: valueWords(to),
});
