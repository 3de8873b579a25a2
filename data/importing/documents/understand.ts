/** Blocks → what they hold. Pure. */
import { UnreadableFile } from '../found';
import type { Found } from '../found';
import type { Reading, Simple } from '../reading/blocks';
import { labelOf } from '../reading/labels';
import { aboutOf } from './about';
import type { KnownText } from './numbering';
import { isLoneArea } from './openings';
import { partAnswers } from './parting';
import { sectionOf } from './sections';
import { settle } from './settle';
import { withTables } from './tables';
import type { TableUnit } from './tables';
import { unplacedOf } from './unplaced';
import { Walk } from './walk';

const SECRET =
  'This file is marked SECRET. Nothing above OFFICIAL-SENSITIVE may be kept here; remove it from this conversation as your force’s rules say.';
const NOTHING =
  'No recommendation, area for improvement or answer was found in this file, so nothing would be brought in from it.';

const headingsOf = (units: readonly (TableUnit | Simple)[]): { text: string; level: number | null }[] =>
  units.flatMap((unit) =>
    unit.is === 'heading' || (unit.is === 'paragraph' && unit.text.length < 110)
      ? [{ text: unit.text, level: unit.is === 'heading' ? unit.level : null }]
      : [],
  );

/** Headings of one voice that come again under each recommendation. */
const repeatedIn = (headings: readonly { text: string }[]): Set<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of headings) {
    const key = text.toLowerCase();
    const { is } = sectionOf(text) ?? {};
    if ((is === 'voice' || is === 'answer') && seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
};

export const understand = (
  file: Found['file'],
  reading: Reading,
  known: readonly KnownText[] = [],
): Found => {
  const units = withTables(reading.blocks);
  const headings = headingsOf(units);
  const labels = headings.filter(({ text, level }) => {
    const label = level === null ? undefined : labelOf(text);
    return label !== undefined && (label.numbers.length > 0 || isLoneArea(text));
  });
  const about = aboutOf(units, reading.furniture, units.length > 0);
  if (about.beyond) throw new UnreadableFile(SECRET);
  const walk = new Walk({
    voice: about.voice,
    title: about.report?.title ?? null,
    labelLevel: Math.min(...labels.map(({ level }) => level ?? 6), 6),
    repeated: repeatedIn(headings),
  });
  for (const unit of units) walk.take(unit);
  partAnswers(walk.gathered, known, about.voice);
  const { published, responses, errors, unplaced, loose } = settle(walk.gathered, known);
  const start = file.format === 'pdf' ? { page: 1 } : { line: 1 };
  const first = units.find((unit) => 'text' in unit);
  const nothing = published.length === 0 && responses.length === 0;
  return {
    file,
    report: about.report,
    force: about.force,
    day: about.day,
    ...(about.month === undefined ? {} : { month: about.month }),
    marking: about.marking,
    published,
    responses,
    tracked: [],
    history: [],
    mappings: [],
    unplaced: [
      ...(nothing
        ? [{ text: first && 'text' in first ? first.text : file.name, why: NOTHING, at: start }]
        : []),
      ...reading.ignored.map((why) => ({ text: file.name, why, at: start })),
      ...unplaced,
      ...unplacedOf(loose),
    ],
    errors,
  };
};
