/** Why a request was not let in: refused, or we could not find out. */
import { z } from 'zod';
import { errorForLog, type Log } from '../log';

const Refused = z.object({ statusCode: z.union([z.literal(401), z.literal(403)]) });
/** Of the library that reads tokens: not ours, not yet valid, wrongly signed. */
const BAD_TOKEN = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

const Claims = z.object({ iss: z.string(), aud: z.string() }).partial().passthrough();
const BOT_SERVICE = 'https://api.botframework.com';

/**
 * Whether a token says of itself that the Bot Service made it for another bot. Then its signature need not be
 * looked at, and Microsoft's keys need not be fetched; what it says in our favour is believed of no token.
 */
export function isForAnotherBot(authorization: string, appId: string): boolean {
  const claims = Claims.safeParse(claimsOf(authorization)).data;
  return claims?.iss === BOT_SERVICE && claims.aud?.toLowerCase() !== appId.toLowerCase();
}

function claimsOf(authorization: string): unknown {
  const [, payload = ''] = authorization.split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    // No token at all is for the SDK to refuse.
    return undefined;
  }
}

/** The answer to whoever does not come from Teams; it tells them nothing else. */
export const notAuthenticated = (status: 401 | 403 = 401): { status: number; body: { error: string } } => ({
  status,
  body: { error: 'The request is not authenticated as coming from Teams.' },
});

/** The HTTP answer for an error of the SDK's authentication; logged by kind, never with the token. */
export function refusalOf(error: unknown, log: Log): { status: number; body: { error: string } } {
  const refused = Refused.safeParse(error).data;
  if (refused !== undefined || (error instanceof Error && BAD_TOKEN.has(error.name))) {
    log.warn({ error: errorForLog(error) }, 'refused: not authenticated');
    return notAuthenticated(refused?.statusCode);
  }
  // Microsoft's signing keys could not be fetched: Teams tries again.
  log.error({ error: errorForLog(error) }, 'could not authenticate');
  return { status: 503, body: { error: 'The request could not be authenticated just now. Try again.' } };
}
