/**
 * How an invoke is answered, by where the answer shows. Written by hand since the SDK's own helper
 * remembers one card's `refresh` and from then on replaces that card for everyone.
 */
import type { Activity } from 'botbuilder';
import type { Reply } from '../turn';
import { forDialog } from './dialog';
import { listed } from './results';

type Response = Partial<Activity>;

/** Where the answer to an invoke shows. */
export interface Surface {
  shows(replies: readonly Reply[]): Response;
  says(words: string): Response;
  /** What is said when the answer is not ready in time. */
  readonly late: string;
  /** Whether further replies, and an answer that is late, follow as messages in the conversation. */
  readonly follows: boolean;
}

const response = (status: number, body?: object): Response => ({
  type: 'invokeResponse',
  value: { status, body },
});

/** The pressed card turns into the answer. Words leave it as it is, for another try. */
const onCard: Surface = {
  shows: ([first]) =>
    first === undefined
      ? onCard.says('Done.')
      : response(200, {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: first.card,
        }),
  says: (words) =>
    response(200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words }),
  late: 'This is taking longer than usual',
  follows: true,
};

/** The list beside the compose box. */
const inSearch: Surface = {
  shows: (replies) => response(200, { composeExtension: listed(replies) }),
  says: (words) => response(200, { composeExtension: { type: 'message', text: words } }),
  late: 'Search took too long. Try again.',
  follows: false,
};

/** A dialog that opens. */
const inNewDialog: Surface = {
  shows: ([first]) =>
    first === undefined ? inNewDialog.says('There is nothing to show here.') : response(200, opened(first)),
  says: (words) => response(200, { task: { type: 'message', value: words } }),
  late: 'This took too long to open. Try again.',
  follows: false,
};

/** A dialog that is open. It closes where there is nothing to show; `nothing` is how Teams is told. */
const inDialog = (nothing: object | undefined): Surface => ({
  ...inNewDialog,
  shows: (replies) => (replies.length === 0 ? response(200, nothing) : inNewDialog.shows(replies)),
  // The bot may not be in that conversation. Then nothing follows, and trying again is the way.
  late: 'This is taking longer than usual. The answer will follow in the conversation; if it does not, try again.',
  follows: true,
});

const opened = ({ card }: Reply): object => ({
  task: {
    type: 'continue',
    value: {
      title: 'Record as update',
      width: 'medium',
      height: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: forDialog(card) },
    },
  },
});

const SURFACES: ReadonlyMap<string, Surface> = new Map([
  ['composeExtension/query', inSearch],
  ['composeExtension/fetchTask', inNewDialog],
  ['composeExtension/submitAction', inDialog({})],
  ['task/submit', inDialog(undefined)],
]);

/** Where the answer to the invoke of this name shows. */
export const surfaceOf = (name: string | undefined): Surface => SURFACES.get(name ?? '') ?? onCard;

/** Heard, and nothing more: what comes of it follows as messages. */
export const acknowledged: Response = response(200);

/** The invoke could not be read. A press has a shape of its own for that; elsewhere words do. */
export const malformedResponse = (name: string | undefined, words: string): Response =>
  surfaceOf(name) === onCard
    ? response(400, {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: words },
      })
    : surfaceOf(name).says(words);
