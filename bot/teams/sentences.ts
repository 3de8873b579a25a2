/** What the seam itself has to say. Everything else is said by the conversation. */
import { renderCard } from '../../cards';
import type { Reply } from '../turn';

const say = (heading: string, ...words: string[]): Reply => ({
  summary: heading,
  card: renderCard('message', { summary: heading, heading, words, foot: 'OFFICIAL' }),
});

export interface Sentences {
  readonly foreign: Reply;
  readonly ourBug: Reply;
  readonly later: Reply;
  /** A later version of the bot has written what was to be read. */
  readonly newer: Reply;
}

/** Made once, at the start: a card that cannot be drawn shows then, not when it is needed. */
export const sentences = (): Sentences => ({
  foreign: say(
    "You can't use this bot from your organisation",
    "It answers the force that runs it. If you should have access, ask that force's board secretary.",
  ),
  ourBug: say(
    'Something went wrong on our side',
    'This is our mistake, not yours. Try again; if it happens again, tell the board secretary the time it happened.',
  ),
  newer: say(
    "I can't answer that: the record was written by a newer version of this bot",
    'Nothing has been recorded. Tell whoever runs the bot to start the newer version again; the log names the document.',
  ),
  later: say('This is taking longer than usual', 'The answer will follow here as soon as it is ready.'),
});
