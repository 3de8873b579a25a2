/** Which recommendations are meant by the options of a command. */
import { sameWords } from '../../data/importing/comparing';
import type { Catalogue, Criteria, Day } from '../../data/model';
import { buildLexicon } from '../understanding/lexicon';
import { contentsOf, type Contents } from '../understanding/exports';
import { NOTHING_REMEMBERED, understand } from '../understanding/understand';
import { NotHeld } from './compose';
import { OptionsError, type ExportOptions } from './options';

/**
 * @throws {OptionsError} where the words of `--of` are not understood, or `--owner` is nobody the record lists; {NotHeld} where the report is not held.
 */
export const narrowedBy = (
  { of, status, overdue, owner, report }: ExportOptions,
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
      ...(owner === undefined ? {} : { owner: ownerIn(owner, catalogue) }),
    },
  };
};

const ownerIn = (said: string, { people }: Catalogue): Criteria['owner'] => {
  if (sameWords(said, 'nobody')) return 'nobody';
  const called = people.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => sameWords(each, said)),
  );
  const [only] = called;
  if (only === undefined || called.length > 1)
    throw new OptionsError(
      called.length > 1
        ? `--owner “${said}” may be ${called.map(({ name }) => name).join(' or ')}: give the whole name.`
        : `--owner wants somebody the record lists, or nobody; “${said}” is not.`,
    );
  return { id: only.id, name: only.name };
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
