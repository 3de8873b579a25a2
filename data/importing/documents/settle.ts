/** What was gathered → what the document holds: repeats counted once, every answer under its numbers. */
import { showDay } from '../../model/dates';
import type { Found, FoundPublished, FoundResponse } from '../found';
import { textOf } from './gathered';
import type { Answer, Gathered, Loose, Sighting } from './gathered';
import { likeness, within, wordsOf } from './likeness';
import { numbered } from './numbering';
import type { KnownText } from './numbering';

export type Settled = Pick<Found, 'published' | 'responses' | 'errors' | 'unplaced'>;

const isSame = (a: Sighting, b: Sighting): boolean => {
  if (a.kind !== b.kind) return false;
  const [one, other] = [wordsOf(textOf(a)), wordsOf(textOf(b))];
  const [first, second] = [a.numbers[0], b.numbers[0]];
  if (first !== undefined && second !== undefined) {
    // The same number and other words is another report's recommendation.
    const least = Math.min(one.size, other.size);
    return first === second && (least < 3 || Math.max(within(one, other), within(other, one)) > 0.5);
  }
  const days = [a.due, b.due].flatMap((due) => (due?.is === 'day' ? [due.day] : []));
  if (days.length === 2 && days[0] !== days[1]) return false;
  return likeness(one, other) > 0.85;
};

/** Of several sightings the one with a date, and of those the fullest. */
const best = (sightings: readonly Sighting[]): Sighting | undefined =>
  [...sightings].sort(
    (a, b) =>
      Number(b.due !== null) - Number(a.due !== null) ||
      b.parts.length - a.parts.length ||
      wordsOf(textOf(b)).size - wordsOf(textOf(a)).size,
  )[0];

const publishedOf = (sightings: readonly Sighting[]): FoundPublished | undefined => {
  const chosen = best(sightings);
  if (!chosen) return undefined;
  const number = sightings.flatMap(({ numbers }) => numbers)[0] ?? null;
  const title = sightings.find((each) => each.title !== undefined)?.title;
  const cause = sightings.find((each) => each.cause !== undefined)?.cause;
  const { asked } = chosen;
  return {
    kind: chosen.kind,
    number,
    ...(title === undefined ? {} : { title }),
    text: textOf(chosen),
    parts: chosen.parts
      .map((part) => part.replace(/;?\s*(?:and|or)?$/, '').trim())
      .filter((part) => part !== ''),
    due: chosen.due,
    ...(cause === undefined ? {} : { causeOfConcern: cause }),
    ...(asked === undefined ? {} : { addressedTo: asked.replace(/^the (?=forces?\b)/i, '') }),
    at: chosen.at,
  };
};

const nameOf = ({ kind, numbers, lead }: Sighting): string =>
  numbers[0] === undefined
    ? `“${lead.slice(0, 60)}${lead.length > 60 ? '…' : ''}”`
    : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${numbers[0]}`;

const errorsOf = (group: readonly Sighting[]): Found['errors'] => {
  const errors: Found['errors'] = [];
  const [first] = group;
  const chosen = best(group);
  if (!first || !chosen) return errors;
  const days = group.flatMap((each) => (each.due?.is === 'day' ? [{ day: each.due.day, at: each.at }] : []));
  const other = days.find(({ day }) => day !== days[0]?.day);
  if (other && days[0])
    errors.push({
      sentence: `${nameOf(chosen)} is due on ${showDay(days[0].day)} in one place of the file and on ${showDay(other.day)} in another. Check which is right.`,
      at: other.at,
    });
  const wrong = chosen.due === null ? group.find((each) => each.wrong !== undefined) : undefined;
  if (wrong?.wrong !== undefined)
    errors.push({
      sentence: `${nameOf(chosen)} has no due date that can be used: ${wrong.wrong}`,
      at: wrong.at,
    });
  return errors;
};

/** Groups of sightings of one and the same recommendation, in the order of the document. */
const groupsOf = (sightings: readonly Sighting[]): { groups: Sighting[][]; others: Sighting[] } => {
  const groups: Sighting[][] = [];
  const others: Sighting[] = [];
  for (const sighting of sightings) {
    const group = groups.find(
      (each) => each[0] !== undefined && each.some((member) => isSame(member, sighting)),
    );
    const taken = groups.some(
      (each) =>
        each[0]?.kind === sighting.kind &&
        each[0].numbers[0] !== undefined &&
        each[0].numbers[0] === sighting.numbers[0],
    );
    if (group) group.push(sighting);
    else if (taken) others.push(sighting);
    else groups.push([sighting]);
  }
  return { groups, others };
};

/**
 * Bare texts, each answered by one paragraph, leave open where the last answer ends: what follows its first
 * paragraph may speak of the report as a whole, and is not put into a mouth.
 */
const trimmed = (gathered: Gathered): Loose[] => {
  const bare = gathered.answers.filter((answer) => 'sighting' in answer.to && answer.to.sighting.bare);
  const last = bare.at(-1);
  const before = bare.slice(0, -1);
  if (!last || before.length < 2 || before.some(({ paragraphs }) => paragraphs > 1) || last.paragraphs < 2)
    return [];
  const [, ...rest] = last.said;
  last.said.length = 1;
  return [{ sort: 'words', whose: last.whose, heading: last.at.heading ?? '', said: rest, at: last.at }];
};

const responseOf = (answer: Answer, numbers: readonly number[]): FoundResponse => ({
  whose: answer.whose,
  ...(answer.kind === 'recommendation' ? {} : { kind: answer.kind }),
  numbers: [...new Set([...numbers, ...answer.also])].sort((a, b) => a - b),
  text: answer.said.join('\n\n').replace(/\n\n(?=• )/g, '\n'),
  at: answer.at,
});

export interface SettledAll extends Settled {
  readonly loose: readonly Loose[];
}

export const settle = (gathered: Gathered, known: readonly KnownText[]): SettledAll => {
  const spare = trimmed(gathered);
  const own = gathered.sightings.flatMap((sighting): KnownText[] =>
    sighting.kind === 'recommendation' && sighting.numbers.length === 1 && sighting.numbers[0] !== undefined
      ? [
          {
            number: sighting.numbers[0],
            text: textOf(sighting),
            due: sighting.due?.is === 'day' ? sighting.due.day : null,
          },
        ]
      : [],
  );
  const before = known.filter(({ number }) => !own.some((each) => each.number === number));
  const distinct = own.filter(
    (each, index) => own.findIndex(({ number }) => number === each.number) === index,
  );
  const settled = numbered(gathered.sightings, [...distinct, ...before]);
  const all = [...settled.values()].flat();
  const joint = all.filter(({ numbers }) => numbers.length > 1);
  const { groups, others } = groupsOf(all.filter(({ numbers }) => numbers.length < 2));
  const published = groups.map(publishedOf).filter((each) => each !== undefined);
  const held = new Set(published.map(({ number }) => number));
  const unplaced: Found['unplaced'] = [
    ...others.map((each) => ({
      text: textOf(each),
      why: `${nameOf(each)} stands in the file twice, in other words. Check whether it is of another report.`,
      at: each.at,
    })),
    ...joint
      .filter(({ numbers }) => numbers.some((number) => !held.has(number)))
      .map((each) => ({
        text: textOf(each),
        why: `It stands for recommendations ${each.numbers.join(' and ')} together, so it is the text of none alone.`,
        at: each.at,
      })),
  ];
  const responses: FoundResponse[] = [];
  for (const answer of gathered.answers) {
    const numbers =
      'numbers' in answer.to
        ? answer.to.numbers
        : (settled.get(answer.to.sighting) ?? []).flatMap((each) => each.numbers);
    const to = 'sighting' in answer.to ? answer.to.sighting : undefined;
    const whole = best(groups.find((group) => to !== undefined && group.includes(to)) ?? []);
    if (numbers.length > 0) responses.push(responseOf(answer, numbers));
    else if (whole !== undefined && whole.kind !== 'recommendation')
      // The inspectorate gives it no number: its text says which it is.
      responses.push({ ...responseOf(answer, []), answers: textOf(whole) });
    else if ('sighting' in answer.to)
      unplaced.push({
        text: answer.said.join('\n\n'),
        why: `The ${answer.whose}’s answer to a recommendation that has no number in this file: ${nameOf(answer.to.sighting)}. Import the report first, so that its numbers are known.`,
        at: answer.at,
      });
  }
  return {
    published,
    responses,
    errors: groups.flatMap(errorsOf),
    unplaced,
    loose: [...gathered.loose, ...spare],
  };
};
