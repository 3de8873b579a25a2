/** Why a request was not let in: refused, or we could not find out. */
import { z } from 'zod';
import { errorForLog, type Log } from '../log';

const Refused = z.object({ statusCode: z.union([z.literal(401), z.literal(403)]) });
/** Of the library that reads tokens: not ours, not yet valid, wrongly signed. */
const BAD_TOKEN = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** The HTTP answer for an error of the SDK's authentication; logged by kind, never with the token. */
export function refusalOf(error: unknown, log: Log): { status: number; body: { error: string } } {
  const refused = Refused.safeParse(error).data;
  if (refused !== undefined || (error instanceof Error && BAD_TOKEN.has(error.name))) {
    log.warn({ error: errorForLog(error) }, 'refused: not authenticated');
    return {
      status: refused?.statusCode ?? 401,
      body: { error: 'The request is not authenticated as coming from Teams.' },
    };
  }
  // Microsoft's signing keys could not be fetched: Teams tries again.
  log.error({ error: errorForLog(error) }, 'could not authenticate');
  return { status: 503, body: { error: 'The request could not be authenticated just now. Try again.' } };
}
