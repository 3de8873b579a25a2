/**
 * Putting a file where Teams said, once the person has allowed it. The address is an upload session of
 * OneDrive: each part is a PUT that says which bytes it is, and may be sent again without harm.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Storing } from '../turn';
import { isWhereFilesAre } from './file-hosts';

/** What Teams says with the person's consent. */
export const UploadInfo = z.object({
  contentUrl: z.string().min(1),
  name: z.string().min(1),
  uploadUrl: z.string().min(1),
  uniqueId: z.string().min(1),
  fileType: z.string().min(1),
});
export type UploadInfo = z.infer<typeof UploadInfo>;

/** A part is a multiple of 320 KiB, as OneDrive wants it, and well under the 60 MiB that it takes at once. */
const PART = 32 * 320 * 1_024;
const TRIES = 3;
/** Come back later, or the other side failed: the same bytes may be sent again. */
const AGAIN = new Set([408, 429, 500, 502, 503, 504]);
const LONGEST_WAIT_MS = 5_000;

export interface UploadOptions {
  /** With a registration files go to SharePoint alone; without one to this machine alone. */
  readonly registered: boolean;
  /** How long one part may take. */
  readonly partMs: number;
}

/** Never throws. */
export const upload = async (
  { uploadUrl, contentUrl, name, uniqueId, fileType }: UploadInfo,
  bytes: Buffer,
  { registered, partMs }: UploadOptions,
): Promise<Storing> => {
  if (!isWhereFilesAre(uploadUrl, registered))
    return { outcome: 'refused', reason: 'the place that was named is not where Teams keeps files' };
  for (let from = 0; from < bytes.length; from += PART) {
    const part = bytes.subarray(from, from + PART);
    const failure = await put(uploadUrl, part, { from, total: bytes.length, partMs });
    if (failure !== undefined) return failure;
  }
  return { outcome: 'stored', file: { name, url: contentUrl, id: uniqueId, type: fileType } };
};

interface Part {
  readonly from: number;
  readonly total: number;
  readonly partMs: number;
}

const put = async (
  url: string,
  part: Buffer,
  { from, total, partMs }: Part,
): Promise<Storing | undefined> => {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${from}-${from + part.length - 1}/${total}`,
  };
  for (let attempt = 1; ; attempt += 1) {
    const answered = await fetch(url, {
      method: 'PUT',
      headers,
      body: new Uint8Array(part),
      // Another address than the one that was looked at gets nothing.
      redirect: 'manual',
      signal: AbortSignal.timeout(partMs),
    }).catch(() => undefined);
    await answered?.body?.cancel();
    if (answered !== undefined && answered.status >= 200 && answered.status < 300) return undefined;
    if (answered !== undefined && !AGAIN.has(answered.status))
      return { outcome: 'refused', reason: WHY[answered.status] ?? `OneDrive answered ${answered.status}` };
    if (attempt === TRIES)
      return answered === undefined
        ? { outcome: 'unknown', reason: 'OneDrive did not answer in time' }
        : { outcome: 'refused', reason: `OneDrive is busy (${answered.status})` };
    await wait(afterMs(answered) ?? 250 * 2 ** attempt * (0.5 + Math.random() / 2));
  }
};

const WHY: Readonly<Record<number, string>> = {
  401: 'the consent has expired',
  403: 'OneDrive does not let it be written there',
  404: 'the consent has expired',
  409: 'a file of that name is there already',
  410: 'the consent has expired',
  413: 'it is larger than OneDrive takes',
  507: 'there is no room left in OneDrive',
};

/** Seconds; longer than a person waits is not waited for. */
const afterMs = (answered: Response | undefined): number | undefined => {
  const seconds = Number(answered?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT_MS, Math.max(0, seconds * 1_000)) : undefined;
};
