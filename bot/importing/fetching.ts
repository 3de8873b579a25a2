/**
 * Fetching a file that somebody sent, from where Teams keeps files and from nowhere else: the sender's OneDrive,
 * which is their organisation's SharePoint. Nothing of ours goes with the request, no token and no cookie.
 */
import { z } from 'zod';
import { UnreadableFile, type IncomingFile } from '../../data/importing/found';
import { isWhereFilesAre } from '../teams/file-hosts';
import type { SentFile } from '../turn';
import { mostBytesOf, tooLarge } from './limits';

/** Files sent to a bot lie in OneDrive for work, `name-my.sharepoint.com`. */
const KEPT_AT = ['sharepoint.com'];
const LIMIT_MS = 60_000;
const MOST_REDIRECTS = 3;

export interface FetchingOptions {
  /** Without a registration only this machine is talked to. */
  readonly local: boolean;
  readonly limitMs?: number;
  readonly mostBytes?: number;
  /** Tests answer for SharePoint. */
  readonly fetch?: typeof fetch;
}

export type FetchFile = (file: SentFile) => Promise<IncomingFile>;

/** Whether a file may be fetched from there. */
export const mayFetchFrom = (url: string, local: boolean): boolean => isWhereFilesAre(url, !local, KEPT_AT);

/** The file, whole. Throws `UnreadableFile` with a sentence for the person. */
export const createFetching = ({
  local,
  limitMs = LIMIT_MS,
  mostBytes,
  fetch: send = fetch,
}: FetchingOptions): FetchFile => {
  const request = async (
    url: string,
    name: string,
    signal: AbortSignal,
    redirects = 0,
  ): Promise<Response> => {
    if (!mayFetchFrom(url, local))
      throw new UnreadableFile(
        `${name} does not lie where Teams keeps files, so it was not fetched. Send it as a file.`,
      );
    const response = await send(url, { redirect: 'manual', signal, credentials: 'omit' });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) return response;
    await response.body?.cancel();
    if (redirects === MOST_REDIRECTS || !URL.canParse(next, url))
      throw new UnreadableFile(`${name} could not be fetched: it is always somewhere else. Send it again.`);
    return request(new URL(next, url).href, name, signal, redirects + 1);
  };

  return async ({ name, url }) => {
    const signal = AbortSignal.timeout(limitMs);
    try {
      const response = await request(url, name, signal);
      if (!response.ok || response.body === null)
        throw new UnreadableFile(
          `${name} could not be fetched (${String(response.status)}): its address holds for a few minutes only. Send it again.`,
        );
      // From a phone, the address may lead to a page about the file.
      if (isPage(response) && !/\.html?$/i.test(name))
        throw new UnreadableFile(`${name} came as a web page. Send it from Teams on a computer.`);
      return { name, bytes: await bytesOf(response.body, name, mostBytes ?? mostBytesOf(name)) };
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      const why = signal.aborted ? 'it took too long' : 'the connection failed';
      throw new UnreadableFile(`${name} could not be fetched: ${why}. Send it again.`);
    }
  };
};

const isPage = ({ headers }: Response): boolean => /^text\/html\b/i.test(headers.get('content-type') ?? '');

/** Counted as it comes: what its sender says of its length proves nothing. */
const bytesOf = async (
  body: NonNullable<Response['body']>,
  name: string,
  mostBytes: number,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    length += bytes.length;
    if (length > mostBytes) throw new UnreadableFile(tooLarge(name));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
};
