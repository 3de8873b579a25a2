/** Which recommendations are meant by the options of a command. */
import type { Catalogue, Day } from '../../data/model';
import { buildLexicon } from '../understanding/lexicon';
import { contentsOf, type Contents } from '../understanding/exports';
import { NOTHING_REMEMBERED, understand } from '../understanding/understand';
import { NotHeld } from './compose';
import { OptionsError, type ExportOptions } from './options';

/**
 * @throws {OptionsError} where the words of `--of` are not understood; {NotHeld} where the report is not held.
 */
export const narrowedBy = (
  { of, status, overdue, report }: ExportOptions,
  catalogue: Catalogue,
  today: Day,
): Contents => {
  if (report !== undefined && !catalogue.inspections.some(({ id }) => id === report))
    throw new NotHeld(
      `Nothing held: there is no report ${report}. Those held are ${catalogue.inspections.map(({ id }) => id).join(', ')}.`,
    );
  const asked = of === undefined ? { criteria: {} } : narrowedByWords(of, catalogue, today);
  return {
    ...asked,
    criteria: {
      ...asked.criteria,
      ...(report === undefined ? {} : { inspection: report }),
      ...(status === undefined ? {} : { status: [status] }),
      ...(overdue ? { overdue: true } : {}),
    },
  };
};

const NOBODY = { id: '', name: '' };

const narrowedByWords = (of: string, catalogue: Catalogue, today: Day): Contents => {
  const said = { text: of, asker: NOBODY, today, remembered: NOTHING_REMEMBERED };
  const understood = understand(said, buildLexicon(catalogue));
  const [question, ...others] = understood.is === 'ask' ? understood.questions : [];
  const narrowed = question === undefined || others.length > 0 ? undefined : contentsOf(question);
  if (narrowed === undefined)
    throw new OptionsError(
      `--of was not understood: “${of}”. Name recommendations as you would in chat, such as "overdue amber recommendations".`,
    );
  return narrowed;
};
