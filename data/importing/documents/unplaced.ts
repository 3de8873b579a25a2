/**
 * What could not be placed, as a person wants to look through it: each stretch in whole, background with its length,
 * a letter's addresses and greetings together in one line. How much of it is shown is for the preview to say.
 */
import type { Found } from '../found';
import type { Loose } from './gathered';

type Unplaced = Found['unplaced'][number];

const whole = (said: readonly string[]): string => said.join('\n\n');

const paragraphs = (count: number): string => (count === 1 ? 'one paragraph' : `${count} paragraphs`);

const under = (heading: string): string => (heading === '' ? '' : ` under “${heading}”`);

const entryOf = (loose: Loose): Unplaced | undefined => {
  const { said, heading, at } = loose;
  switch (loose.sort) {
    case 'words':
      return {
        text: whole(said),
        why: `The ${loose.whose ?? 'force'}’s words${under(heading)} name no recommendation.`,
        at,
      };
    case 'nobody':
      return { text: whole(said), why: `The file does not say whose words these are${under(heading)}.`, at };
    case 'quoted':
      return {
        text: whole(said),
        why: `Quoted${under(heading)}: ${paragraphs(said.length)} in somebody else’s words.`,
        at,
      };
    case 'background':
      return {
        text: whole(said),
        why: `Background${under(heading)}: ${paragraphs(said.length)}, neither a recommendation nor an answer.`,
        at,
      };
    case 'small':
      return undefined;
  }
};

export const unplacedOf = (loose: readonly Loose[]): Unplaced[] => {
  const entries = loose.map(entryOf).filter((each) => each !== undefined);
  const small = loose.filter(({ sort }) => sort === 'small');
  const [first] = small;
  if (!first) return entries;
  const lines = small.flatMap(({ said }) => said);
  return [
    ...entries,
    {
      text: lines.join(' · '),
      why: `Headings, fields, addresses and greetings (${lines.length}): neither a recommendation nor an answer.`,
      at: first.at,
    },
  ];
};
