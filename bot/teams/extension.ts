/** What the message extension sends: words searched for, a message to record, a dialog's fields. */
import { z } from 'zod';
import type { ComposeTurn } from '../turn';
import type { Inbound } from './activity';
import { tidy, wordsOfHtml } from './html';
import { isOurName } from './text';

/** Nobody searches for more; a recorded message may be no longer. */
const LONGEST_SEARCH = 200;
const LONGEST_MESSAGE = 4_000;
const LONGEST_LINK = 2_000;

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).max(20),
});

/** The words searched for. When the search is opened Teams asks with `initialRun` and none. */
export function searchedFor({ value }: Inbound): string | undefined {
  const query = Query.safeParse(value).data;
  if (query === undefined) return undefined;
  const typed = query.parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  return typeof typed === 'string' ? cut(tidy(typed).replace(/\s+/g, ' '), LONGEST_SEARCH) : undefined;
}

const Chosen = z.object({
  messagePayload: z.object({
    id: z.string().min(1).max(200),
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    linkToMessage: z.unknown(),
  }),
});

/** The message that an action was chosen on. */
export function chosenMessage(activity: Inbound): ComposeTurn['message'] | undefined {
  const chosen = Chosen.safeParse(activity.value).data?.messagePayload;
  if (chosen === undefined) return undefined;
  const content = chosen.body?.content ?? '';
  const isPlain = chosen.body?.contentType?.toLowerCase() === 'text';
  const words = isPlain ? tidy(content) : wordsOfHtml(content, (name) => isOurName(activity, name));
  return { id: chosen.id, text: cut(words, LONGEST_MESSAGE), link: linkOf(chosen.linkToMessage) };
}

/** Shown as a link to others: nothing but a web address. */
function linkOf(link: unknown): string | undefined {
  if (typeof link !== 'string' || link.length > LONGEST_LINK || !URL.canParse(link)) return undefined;
  return new URL(link).protocol === 'https:' ? link : undefined;
}

/** At most so many characters, and no half of one. */
const cut = (words: string, most: number): string =>
  words.length <= most
    ? words
    : words
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
