/** What is set for a board: after how many days it escalates, and what its channel may show. */
import { escalationWords, highestOf, type Board } from '../../data/model';
import { answerWith, sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary } from './rights';

/** When each of these boards escalates. */
export const answerEscalation = (boards: readonly Board[], desk: Desk): Answer =>
  settings(
    boards.map((board) => `${board.name}: ${escalationWords(board.escalation)} days`),
    'When it escalates',
    `escalate the ${shortest(boards)} after 21 and 35 days`,
    desk,
  );

/** What the channel of each of these boards may show. */
export const answerMarking = (boards: readonly Board[], desk: Desk): Answer =>
  settings(
    boards.map(({ name, channel }) =>
      channel === null
        ? `${name}: no channel is linked`
        : `${name}: its channel shows up to ${channel.highest}${above(channel.highest)}`,
    ),
    'What channels show',
    `the ${shortest(boards)}'s channel may show OFFICIAL-SENSITIVE`,
    desk,
  );

/** What may be shown where it is asked. */
export const answerMarkingHere = (desk: Desk): Answer => {
  const highest = desk.highest ?? highestOf(undefined);
  return sentence(desk, `Up to ${highest} is shown here${above(highest)}`);
};

const above = (highest: string): string =>
  highest === 'OFFICIAL' ? '; of what is marked higher only that there is something to ask for' : '';

/** A board as people say it: by the first of its other names, where it has any. */
const shortest = ([board]: readonly Board[]): string => board?.aliases[0] ?? board?.name ?? '';

/** Each board's on a line of its own; how it is changed, for those who may. */
const settings = (lines: readonly string[], heading: string, example: string, desk: Desk): Answer => {
  const change = isSecretary(desk) ? [`To change it, say “${example}”.`] : [];
  const [only, other] = lines;
  return other === undefined
    ? sentence(desk, only ?? 'Nothing held: that board is not in the record.', { words: change })
    : answerWith(
        desk,
        'facts',
        { summary: lines.join('; '), heading },
        { facts: [], lines: [...lines, ...change] },
      );
};
