/** A report that the record does not hold yet, from its name and its day. */
import { showDay, type Inspection } from '../model';
import { tellingWords } from './comparing';
import { mainOf } from './report-names';

const MOST_OF_SLUG = 6;

/** What a new report's id begins with: the telling words of its name and its year. */
const slugOf = (main: string, published: string): string =>
  [...tellingWords(main).slice(0, MOST_OF_SLUG), published.slice(0, 4)]
    .map((word) => word.normalize('NFD').replace(/[^a-z0-9]/g, ''))
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .join('-');

/** @param held those whose ids are taken */
export const newInspection = (
  title: string,
  published: string,
  force: string,
  held: readonly Inspection[],
): Inspection => {
  const main = mainOf(title);
  const slug = slugOf(main, published);
  const taken = new Set(held.map(({ id }) => id));
  let id = slug;
  for (let next = 2; taken.has(id); next += 1) id = `${slug}-${String(next)}`;
  const dated = main.includes(published.slice(0, 4)) ? main : `${main}, ${showDay(published.slice(0, 7))}`;
  return {
    id,
    type: 'inspection',
    schema: 1,
    force,
    title,
    shortTitle: dated,
    topics: main === title ? [] : [main.toLowerCase()],
    published,
    grades: [],
    recommendations: 0,
    addressedToOthers: [],
    findings: [],
    section55: null,
  };
};
