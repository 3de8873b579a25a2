/** What a document says of itself: the inspection, its days, the force, whose words, its marking. */
import type { Marking } from '../../model/common';
import { FORCES } from '../../model/forces';
import { asPattern } from '../../model/wording';
import type { Found } from '../found';
import type { Simple } from '../reading/blocks';
import { DATE, dayIn, monthOfDocument } from './dates';
import { whoseIn } from './sections';
import type { Voice } from './sections';
import type { TableUnit } from './tables';

export type About = Pick<Found, 'report' | 'force' | 'day' | 'month' | 'marking'> & {
  readonly voice: Voice | null;
};

/** A field and what stands beside, below or behind it: "Published on: 10 October 2024". */
interface Field {
  readonly name: string;
  readonly value: string;
}

const MARKING =
  /^\W*(?:(?:protective |security )?(?:marking|classification)\s*:?\s*)?(OFFICIAL(?:\s*[-–—:]?\s*SENSITIVE)?|SECRET|TOP SECRET)\b[^a-z]*$/;

/** The highest marking that stands alone on a line; "beyond" for one that this record must not hold. */
export const markingOf = (lines: readonly string[]): Marking | 'beyond' | null => {
  const found = lines.map((line) => MARKING.exec(line.trim())?.[1] ?? '').filter((each) => each !== '');
  if (found.some((each) => /^(?:TOP )?SECRET/.test(each))) return 'beyond';
  if (found.some((each) => each.includes('SENSITIVE'))) return 'OFFICIAL-SENSITIVE';
  return found.length > 0 ? 'OFFICIAL' : null;
};

const fieldsOf = (units: readonly (TableUnit | Simple)[]): Field[] => {
  const fields: Field[] = [];
  units.forEach((unit, index) => {
    if (unit.is === 'field')
      fields.push({ name: unit.name, value: unit.value.map(({ text }) => text).join(' ') });
    if (unit.is === 'field' || unit.is === 'record' || unit.text.length > 200) return;
    const [, name, value] = /^([A-Z][A-Za-z0-9 ()'’]{2,60}?)\s*:\s*(.*)$/.exec(unit.text) ?? [];
    const next = units[index + 1];
    const below = next && 'text' in next ? next.text : '';
    if (name !== undefined) fields.push({ name, value: value === '' ? below : (value ?? '') });
    else if (unit.is === 'heading' && /^(?:title|inspection title|published)/i.test(unit.text))
      fields.push({ name: unit.text, value: below });
  });
  return fields.filter(({ value }) => value !== '');
};

const valueOf = (fields: readonly Field[], name: RegExp): string | undefined =>
  fields.find((field) => name.test(field.name.trim()))?.value;

const days = (text: string | undefined): string | null => {
  const found = text === undefined ? undefined : dayIn(text);
  return found && 'day' in found ? found.day : null;
};

/** A report's title without what a letter adds before and behind it. */
const cleanTitle = (text: string): string =>
  text
    .replace(
      /[\s,.]*(?:[-–—:.]\s*)?\b(?:initial |statutory |formal |section 55 )?(?:response|comments?) (?:from|by|of) .*$/i,
      '',
    )
    .replace(
      /^.*?\b(?:response|comments?|reply)\b.{0,20}?\b(?:to|on)\b (?:the )?(?:(?:hmicfrs|hmic|inspectorate|inspection|spotlight|thematic|report|publication)(?:['’]s)?\s*)+(?:[-–—:]|titled|entitled|called|on|into)?\s*/i,
      '',
    )
    .replace(/^(?:(?:re|subject|report|inspection report|hmicfrs report)\s*[:–—-]\s*)+/i, '')
    .replace(/^["“‘']+|["”’'.,]+$/g, '')
    .trim();

const REPORT =
  /\b(?:inspection|report|peel|spotlight|thematic|review|assessment|super-complaint|policing)\b/i;

/** "… the report ‘Standing together’": a title between quotation marks, or after "entitled". */
const QUOTED =
  /\b(?:report|inspection|review)\b[^.“‘"]{0,60}?(?:entitled|titled|called|,|:)?\s*[“‘"]([A-Z][^”’"]{8,160})[”’"]/;

const titleOf = (
  fields: readonly Field[],
  texts: readonly Simple[],
  isReport: boolean,
): string | undefined => {
  const field = valueOf(
    fields,
    /^(?:title(?: of (?:the )?(?:inspection|report))?|(?:inspection|report)(?: title| name)?|re|subject)$/i,
  );
  if (field !== undefined && field.length < 250) return cleanTitle(field);
  const head = texts.slice(0, 14).filter(({ text }) => text.length < 260 && !/^dear\b/i.test(text));
  const named = head.find(({ text }) => {
    const title = cleanTitle(text);
    return /\b(?:response|comments?)\b/i.test(text) && (REPORT.test(title) || title !== text);
  });
  if (named) {
    const title = cleanTitle(named.text);
    // "The policing response to …" is a title, "Response of the chief constable" is none.
    if (
      title.split(/\s+/).length > 2 &&
      !/^(?:\S+ ){0,3}(?:response|comments?|reply)(?: (?:from|by|of)\b|$)/i.test(title)
    )
      return title;
  }
  const quoted = texts.slice(0, 40).map(({ text }) => QUOTED.exec(text)?.[1]);
  const first = quoted.find((each) => each !== undefined);
  if (first !== undefined) return cleanTitle(first);
  const top = head.find(
    ({ is, text }) => is === 'heading' && REPORT.test(text) && markingOf([text]) === null,
  );
  return isReport ? top?.text : undefined;
};

const OFFICE =
  '(?:police,? (?:fire,? )?(?:and )?(?:rescue )?(?:and )?crime commissioner|p(?:f|fc)?cc|chief constable|opcc)';

/** Ways in which a text says whose it is, by how surely they say so. */
const claims = (text: string, names: string): number => {
  const name = `(?:${names})`;
  if (
    new RegExp(
      `\\b${OFFICE}(?:['’]s)?(?: office)? (?:for|of) ${name}\\b|\\b${name}(?:['’]s)? (?:police and crime commissioner|police, fire and crime commissioner|pf?cc|chief constable)\\b|\\bopcc for ${name}\\b`,
      'i',
    ).test(text)
  )
    return 8;
  if (
    new RegExp(`\\b${name} (?:police|constabulary|opcc)\\b|\\bchief constable,? ${name}\\b`, 'i').test(text)
  )
    return 2;
  return 0;
};

/** The one force that the document speaks for; null where that is nobody or open between two. */
const forceOf = (fields: readonly Field[], texts: readonly Simple[]): string | null => {
  const named = valueOf(fields, /^(?:police )?force(?: name| area)?$|^constabulary$/i)?.toLowerCase();
  const byField =
    named &&
    FORCES.find((force) =>
      [force.name, force.shortName, ...force.aliases].some((each) => each.toLowerCase() === named.trim()),
    );
  if (byField) return byField.id;
  const lines = texts.map(({ text }) => text);
  const scores = FORCES.map(({ id, name, shortName }) => {
    const bare = shortName.replace(/^the /, '');
    const names = [name.replace(/ (?:Police(?: Service)?|Constabulary)$/, ''), bare].map(asPattern).join('|');
    let score = 0;
    lines.forEach((line, index) => {
      if (!line.includes(bare.split(' ')[0] ?? bare)) return;
      // The head and the signature speak for the whole document.
      const weight = index < 12 || index > lines.length - 8 ? 3 : 1;
      score += weight * claims(line, names);
    });
    return { id, score };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score > 0 && best.score >= 2 * (second?.score ?? 0) ? best.id : null;
};

const SIGNED = /^yours (?:sincerely|faithfully|truly)|^(?:kind|best|with best) (?:regards|wishes)/i;

const voiceOf = (texts: readonly Simple[]): Voice | null => {
  const head = texts.slice(0, 14).filter(({ text }) => text.length < 260);
  for (const [index, { text }] of head.entries()) {
    const voice =
      whoseIn(text) ??
      (/\bresponse (?:by|from|of) /i.test(text)
        ? whoseIn(`${text} ${head[index + 1]?.text ?? ''}`)
        : undefined);
    if (voice) return voice;
  }
  const signed = texts.findLastIndex(({ text }) => SIGNED.test(text));
  if (signed < 0) return null;
  const under = texts
    .slice(signed, signed + 6)
    .map(({ text }) => text)
    .join(' ');
  return whoseIn(`response by ${under.replace(/\bresponse\b/gi, '')}`) ?? null;
};

const LONE_DATE = new RegExp(`^(?:date\\s*:?\\s*)?(?:(?:mon|tues|wednes|thurs|fri)day,?\\s+)?${DATE}$`, 'i');

export const aboutOf = (
  units: readonly (TableUnit | Simple)[],
  furniture: readonly string[],
  hasReport: boolean,
): About & { beyond: boolean } => {
  const texts = units.flatMap((unit): Simple[] =>
    unit.is === 'field' || unit.is === 'record' ? [] : [unit],
  );
  const fields = fieldsOf(units);
  const voice = voiceOf(texts);
  const title = titleOf(fields, texts, hasReport && voice === null);
  const inText = texts
    .slice(0, 60)
    .map(
      ({ text }) =>
        new RegExp(`\\bpublished\\s+(?:on\\s+|in\\s+)?(?:the\\s+)?(${DATE})`, 'i').exec(text)?.[1],
    );
  const published =
    days(
      valueOf(
        fields,
        /^(?:date )?(?:of )?(?:report )?publi(?:shed|cation)(?: on| date)?$|^publication date$/i,
      ),
    ) ?? days(inText.find((each) => each !== undefined));
  const lone = texts.slice(0, 15).find(({ text }) => LONE_DATE.test(text))?.text;
  const day =
    days(valueOf(fields, /^(?:response date|date of (?:the )?response|response published|date)$/i)) ??
    (lone === undefined || days(lone) === published ? null : days(lone));
  const month = [
    ...texts.slice(0, 15).map(({ text }) => text),
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]
    .map(monthOfDocument)
    .find((each) => each !== undefined);
  const marking = markingOf([
    ...furniture,
    ...texts.slice(0, 5).map(({ text }) => text),
    ...texts.slice(-3).map(({ text }) => text),
    ...fields.filter(({ name }) => /marking|classification/i.test(name)).map(({ value }) => value),
  ]);
  return {
    report:
      title === undefined || title === '' ? null : { title, ...(published === null ? {} : { published }) },
    force: forceOf(fields, texts),
    day,
    ...(day !== null || month === undefined ? {} : { month }),
    marking: marking === 'beyond' ? null : marking,
    beyond: marking === 'beyond',
    voice,
  };
};
