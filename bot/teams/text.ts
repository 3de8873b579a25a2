/** What a person typed, without what Teams wraps around it. */
import { z } from 'zod';
import type { Mentioned } from '../turn';
import type { Inbound } from './activity';

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({
    id: z.string(),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
  text: z.string().nullish(),
});

/** Teams says more of a message than who is mentioned in it, such as what kind of client it was typed in. */
const mentionOf = (entity: unknown): z.infer<typeof Mention> | undefined =>
  typeof entity === 'object' && entity !== null && Reflect.get(entity, 'type') === 'mention'
    ? Mention.safeParse(entity).data
    : undefined;

/** How our own name stands in the text, once for each mention of us. */
function mentionsOfUs(activity: Inbound): readonly string[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const mention = mentionOf(entity);
    return mention?.mentioned.id === activity.recipient.id ? [mention.text ?? ''] : [];
  });
}

/** Who else is mentioned, where Teams says who that is: by object id, and by the name that stands in the words. */
export function mentionsOf(activity: Inbound): readonly Mentioned[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const mention = mentionOf(entity);
    if (mention === undefined || mention.mentioned.id === activity.recipient.id) return [];
    const { aadObjectId, name } = mention.mentioned;
    const said = decode((mention.text ?? name ?? '').replace(MENTION, '$1')).trim();
    return aadObjectId && said !== '' ? [{ id: aadObjectId.toLowerCase(), name: said }] : [];
  });
}

/** Whether we are spoken to. With some permissions Teams sends us what was not meant for us. */
export const mentionsUs = (activity: Inbound): boolean => mentionsOfUs(activity).length > 0;

/**
 * The words alone: our own mention gone, other people's mentions left as their names, markup gone and
 * entities decoded. Empty where nothing else was typed.
 */
export function wordsOf(activity: Inbound): string {
  let words = activity.text ?? '';
  for (const mention of mentionsOfUs(activity)) if (mention !== '') words = words.replaceAll(mention, ' ');
  words = words.replace(MENTION, (_, name: string) => (isOurName(activity, name) ? ' ' : name));
  return decode(words.replace(LINE_END, '\n').replace(MARKUP, ''))
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

const MENTION = /<at(?:\s[^<>]{0,200})?>([^<>]{0,200})<\/at>/gi;
const LINE_END = /<br\s?\/?>|<\/(?:p|div|li)>/gi;
/** Only the tags that Teams itself puts in; "<30 days" and "<b>" typed by a person are words. */
const MARKUP = /<\/?(?:p|div|span|br|ul|ol|li)(?:\s[^<>]{0,500})?>/gi;

/** Whether a mention is of the bot. */
export const isOurName = (activity: Inbound, name: string): boolean =>
  decode(name).trim().toLowerCase() === activity.recipient.name?.trim().toLowerCase();

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** In one pass, so that what a person typed as "&lt;" stays that. */
export const decode = (words: string): string =>
  words.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
