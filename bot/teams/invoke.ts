/**
 * How a press is answered. Written by hand since the SDK's own helper remembers one card's `refresh`
 * and from then on replaces that card for everyone.
 */
import type { Activity } from 'botbuilder';
import type { Reply } from '../turn';

const invokeResponse = (status: number, body: object): Partial<Activity> => ({
  type: 'invokeResponse',
  value: { status, body },
});

/** The pressed card turns into this one. */
export const cardResponse = ({ card }: Reply): Partial<Activity> =>
  invokeResponse(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });

/** Words shown to whoever pressed; the card stays as it is, for another try. */
export const wordsResponse = (words: string): Partial<Activity> =>
  invokeResponse(200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words });

/** The press could not be read. */
export const malformedResponse = (): Partial<Activity> =>
  invokeResponse(400, {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'The press names no action: it needs value.action.verb.' },
  });
