/** Finds every time expression in a sentence. Each shape it can have is a function of its own, tried in order. */
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  pastMeetings,
  startOfDay,
  type Board,
  type Day,
  type Window,
} from '../../../data/model';
import { NUMBER_WORDS } from '../vocabulary';
import type { Word } from '../words';
import { NAMED_DAYS, explicitDay, nearest } from './day';
import { MONTHS, ORDINALS, PARTS, PREPOSITIONS, SIDES, TIME_WORDS, UNITS, WEEKDAYS } from './tables';
import { easter, named as namedStretch, partOfMonth, quarter, yearEnd } from './calendar';
import { look, looksBack, skip, whenOf, wordAt, type Place, type Shape } from './place';
import type { BoardSpan, When } from './when';
import { calendar, endOfUnit, meetingDay, meetingDaysIn, startOfUnit, windowOf } from './window';

/** With one of these or a number every time expression begins; most words are not looked at further. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...TIME_WORDS,
  ...Object.keys(NUMBER_WORDS),
  ...NAMED_DAYS.flatMap(({ words }) => words[0] ?? []),
  ...Object.keys(ORDINALS),
  ...Object.keys(PARTS),
  ...'a an couple of our q'.split(' '),
]);

/** Every time expression, in order. `today` is the day from which "Friday" is reckoned. */
export const findWhens = (
  row: readonly Word[],
  boards: readonly BoardSpan[],
  today: Day,
  mainBoard?: Board,
): When[] => {
  const found: When[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const word = row[at];
    if (word?.kind !== 'number' && !BEGINNINGS.has(word?.text ?? '')) continue;
    const when = whenAt({
      row,
      start: at,
      at,
      preposition: undefined,
      edge: undefined,
      side: undefined,
      boards,
      mainBoard,
      today,
    });
    if (when === undefined) continue;
    found.push(when);
    at = when.end - 1;
  }
  return joined(found, row, today);
};

/** "between 1 March and 30 April", "from January to March": two days make one stretch. */
const joined = (whens: readonly When[], row: readonly Word[], today: Day): When[] => {
  const [first, second, third] = whens;
  if (third !== undefined && whens.length === 3) return inYear(whens, third, row, today);
  if (first !== undefined && second === undefined) {
    // "I missed the December meeting, what has moved since then"
    const then = row.findIndex(({ text }, at) => text === 'since' && row[at + 1]?.text === 'then');
    return then >= first.end ? [{ ...first, preposition: 'since' }] : [...whens];
  }
  // "by 31/3, the end of the financial year", "before the LPIB on the 23rd": one time, said twice
  const one =
    first === undefined || second === undefined || whens.length !== 2
      ? undefined
      : isSame(first, second, today)
        ? first
        : meetingWithin(whens, today);
  if (one !== undefined && first !== undefined && second !== undefined) {
    const beside = second.start - first.end <= 2;
    return [beside ? { ...one, start: first.start, end: second.end } : one];
  }
  if (whens.length !== 2 || first === undefined || second === undefined) return [...whens];
  const pair = sideBySide(first, second, row, today);
  if (pair !== undefined) return [pair];
  const met = metWithin(first, second, today);
  if (met !== undefined) return [met];
  const [within, ...more] = inYear(whens, second, row, today);
  if (within !== undefined && more.length === 0) return [within];
  if (first.preposition !== 'since') return [...whens];
  const between = row.slice(first.end, second.start).filter(({ text }) => text !== 'the');
  const stands = ['between', 'from'].includes(row[first.start]?.text ?? '') && between.length <= 1;
  if (!stands) return [...whens];
  const to = windowOf({ ...second, preposition: 'in' }, 'ahead', today).to;
  const began = windowOf({ ...first, preposition: 'in' }, 'ahead', today).from;
  if (to === undefined || began === undefined) return [...whens];
  // One of the two may carry the year for both: the first is the last such day before the second.
  const from = nearestBefore(began, to, isYearless(first));
  const last = isYearless(second) && daysBetween(from, to) > 366 ? addMonths(to, -12) : to;
  if (from > last) return [...whens];
  return [
    { start: first.start, end: second.end, preposition: undefined, what: { is: 'days', from, to: last } },
  ];
};

/** "since the LPIB met in December": that meeting. */
const metWithin = (first: When, second: When, today: Day): When | undefined => {
  if (first.preposition !== 'since' || first.what.is !== 'meeting') return undefined;
  const { from, to } = windowOf({ ...second, preposition: 'in' }, 'back', today);
  if (from === undefined || to === undefined) return undefined;
  const day = pastMeetings(first.what.board, startOfDay(today))
    .map(({ at }) => dayOf(at))
    .findLast((held) => from <= held && held <= to);
  return day === undefined
    ? undefined
    : { start: first.start, end: second.end, preposition: 'since', what: { is: 'days', from: day, to: day } };
};

/** "between May and August this year", "in September this year": the year that they lie in anyway. */
const inYear = (whens: readonly When[], year: When, row: readonly Word[], today: Day): When[] => {
  const [one, ...more] = whens.length > 2 ? joined(whens.slice(0, 2), row, today) : whens.slice(0, 1);
  const whole = windowOf(year, 'ahead', today);
  if (one === undefined || more.length > 0 || year.what.is !== 'days') return [...whens];
  const said: Pick<Window, 'from' | 'to'> =
    one.what.is === 'days'
      ? one.what
      : one.what.is === 'month'
        ? windowOf({ ...one, preposition: 'in' }, 'ahead', today)
        : {};
  if (said.from === undefined || said.to === undefined) return [...whens];
  const lies = said.from >= (whole.from ?? said.from) && said.to <= (whole.to ?? said.to);
  return lies ? [{ ...one, end: year.end }] : [...whens];
};

/** "in May or June", "yesterday or today": two that follow on each other are one stretch. */
const sideBySide = (first: When, second: When, row: readonly Word[], today: Day): When | undefined => {
  const between = row.slice(first.end, second.start).map(({ text }) => text);
  const isJoined = between.length > 0 && between.every((text) => ['or', 'and', 'in'].includes(text));
  const plain = [first, second].every(
    ({ what, preposition }) =>
      (what.is === 'days' || what.is === 'month') &&
      (preposition === undefined || preposition === 'in' || preposition === 'on'),
  );
  if (!isJoined || !plain) return undefined;
  // "Today or yesterday" is "yesterday or today".
  const [a, b] = [first, second]
    .map((when) => windowOf({ ...when, preposition: 'in' }, 'ahead', today))
    .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  if (a?.from === undefined || a.to === undefined || b?.from === undefined || b.to === undefined)
    return undefined;
  if (addDays(a.to, 1) !== b.from) return undefined;
  const anyYear = isYearless(first) && isYearless(second);
  return {
    start: first.start,
    end: second.end,
    preposition: undefined,
    what: { is: 'days', from: a.from, to: b.to, ...(anyYear ? { anyYear } : {}) },
  };
};

const isSame = (first: When, second: When, today: Day): boolean => {
  const [a, b] = [first, second].map((when) => windowOf({ ...when, preposition: 'in' }, 'ahead', today));
  return a?.to !== undefined && a.to === b?.to && a.from === b.from;
};

/** "at the board next week": the meeting, where it lies in that stretch. */
const meetingWithin = (whens: readonly When[], today: Day): When | undefined => {
  const meeting = whens.find(({ what }) => what.is === 'meeting' && what.side === 'next');
  const other = whens.find((when) => when !== meeting);
  if (meeting?.what.is !== 'meeting' || other === undefined || other.preposition === 'since')
    return undefined;
  if (meeting.preposition !== 'on' && meeting.preposition !== 'in') return undefined;
  const day = meetingDay(meeting.what.board, 'next', today);
  const { from, to } = windowOf({ ...other, preposition: 'in' }, 'ahead', today);
  return day !== undefined && (from ?? day) <= day && day <= (to ?? day) ? meeting : undefined;
};

const isYearless = ({ what }: When): boolean =>
  (what.is === 'days' && what.anyYear === true) || (what.is === 'month' && what.year === undefined);

const nearestBefore = (day: Day, end: Day, yearless: boolean): Day => {
  if (!yearless) return day;
  let at = day;
  while (at > end) at = addMonths(at, -12);
  while (addMonths(at, 12) <= end) at = addMonths(at, 12);
  return at;
};

const whenAt = (begin: Place): When | undefined => {
  const word = wordAt(begin);
  // "between now and 30 April", "from now until the end of March": it begins today.
  const fromNow = (word === 'between' || word === 'from') && wordAt(begin, 1) === 'now';
  const preposition = fromNow ? 'by' : look(PREPOSITIONS, word);
  if (preposition === undefined && word === 'the') return undefined;
  // "ahead of the", "up to the", "by the time of the", "prior to"
  const led =
    preposition === undefined
      ? begin.at
      : skip(begin.row, begin.at + 1, ['of', 'to', 'the', 'until', 'time', 'our', 'and', 'now', 'we']);
  const place: Place = { ...begin, preposition, at: led };
  const early =
    dayRange(place) ??
    sinceMet(place) ??
    namedStretch(place) ??
    namedDay(place) ??
    easter(place) ??
    partOfMonth(place) ??
    yearEnd(place) ??
    onWeekday(place);
  if (early !== undefined) return early;
  const inner = qualified(place);
  return (
    quarter(inner) ??
    month(inner) ??
    weekday(inner) ??
    span(inner) ??
    unit(inner) ??
    meeting(inner) ??
    writtenDay({ ...inner, at: inner.edge === undefined ? inner.at : led }) ??
    year(inner)
  );
};

/** Reads past "the end of" and "last", "next", "this". */
const qualified = (place: Place): Place => {
  const word = wordAt(place);
  const edge = word === 'end' ? 'end' : word === 'start' || word === 'beginning' ? 'start' : undefined;
  const afterEdge = edge === undefined ? place.at : skip(place.row, place.at + 1, ['of', 'the']);
  const side = look(SIDES, place.row[afterEdge]?.text ?? '');
  const at = side === undefined ? afterEdge : skip(place.row, afterEdge + 1, ['the', 'few', 'our']);
  return { ...place, edge, side, at };
};

/** "between 1 and 14 January 2025" */
const dayRange: Shape = (place) => {
  const first = place.row[place.at];
  if (place.preposition === undefined || first?.kind !== 'number' || !/^\d{1,2}$/.test(first.text))
    return undefined;
  if (!['and', 'to', '-'].includes(wordAt(place, 1))) return undefined;
  const last = explicitDay(place.row, place.at + 2, place.today);
  if (last === undefined || Number(first.text) > Number(last.day.slice(8))) return undefined;
  const from = `${last.day.slice(0, 8)}${first.text.padStart(2, '0')}`;
  return {
    start: place.start,
    end: last.end,
    preposition: undefined,
    what: { is: 'days', from, to: last.day },
  };
};

/** "since we last met", "since the board last sat" */
const sinceMet: Shape = (place) => {
  const board = place.boards[0]?.board ?? place.mainBoard;
  if (!looksBack(place) || board === undefined) return undefined;
  const verb = skip(place.row, place.at, ['we', 'last', 'it', 'you', 'they', 'was', 'all', 'board']);
  return ['met', 'sat', 'meet'].includes(place.row[verb]?.text ?? '')
    ? whenOf(place, verb + 1, { is: 'meeting', board, side: 'last' })
    : undefined;
};

/** "since Christmas" */
const namedDay: Shape = (place) => {
  const named = NAMED_DAYS.find(({ words }) => words.every((word, offset) => wordAt(place, offset) === word));
  if (named === undefined) return undefined;
  const day = nearest(named.monthDay, place.today, looksBack(place) ? 'back' : 'ahead');
  return whenOf(place, place.at + named.words.length, { is: 'days', from: day, to: day, anyYear: true });
};

/** "March", "end of March 2025"; not "March 31", which is a day. */
const month: Shape = (place) => {
  const index = MONTHS.indexOf(wordAt(place));
  if (index < 0) return undefined;
  const after = wordAt(place, 1);
  // "may" is a verb as often as a month.
  if (
    wordAt(place) === 'may' &&
    place.preposition === undefined &&
    place.edge === undefined &&
    !/^\d/.test(after)
  )
    return undefined;
  if (/^\d{1,2}$/.test(after) && Number(after) <= 31) return undefined;
  const held = meetingOfMonth(place, index + 1);
  if (held !== undefined) return held;
  const year = /^20\d{2}$/.test(after) ? Number(after) : undefined;
  return whenOf(place, place.at + (year === undefined ? 1 : 2), {
    is: 'month',
    month: index + 1,
    year,
    endOf: place.edge === 'end',
    startOf: place.edge === 'start',
  });
};

/** "the January board", "since the December LPIB": the day on which that board meets, or met, in that month. */
const meetingOfMonth = (place: Place, month: number): When | undefined => {
  const span = place.boards.find(({ start }) => start === place.at + 1);
  if (span === undefined || place.edge !== undefined) return undefined;
  const days = meetingDaysIn(span.board, month, place.today);
  const [day] = days.sort(
    (a, b) => Math.abs(daysBetween(place.today, a)) - Math.abs(daysBetween(place.today, b)),
  );
  return day === undefined ? undefined : whenOf(place, span.end, { is: 'days', from: day, to: day });
};

/** "Friday", "last Monday"; "Thursday week" is the Thursday after this week's. */
const weekday: Shape = (place) => {
  const index = WEEKDAYS.indexOf(wordAt(place));
  if (index < 0 || /^\d/.test(wordAt(place, 1))) return undefined;
  const afterNext = wordAt(place, 1) === 'week';
  return whenOf(place, place.at + (afterNext ? 2 : 1), {
    is: 'weekday',
    weekday: index + 1,
    side: afterNext ? 'week after' : place.side === 'this' ? undefined : place.side,
  });
};

/** "a week on Friday", "a fortnight on Friday" */
const onWeekday: Shape = (place) => {
  const count = countOf(wordAt(place));
  const at = count === undefined ? place.at : place.at + 1;
  const size = { week: 7, weeks: 7, fortnight: 14 }[place.row[at]?.text ?? ''];
  const index = WEEKDAYS.indexOf(place.row[at + 2]?.text ?? '');
  if (size === undefined || index < 0 || place.row[at + 1]?.text !== 'on') return undefined;
  const coming = windowOf(
    { start: 0, end: 0, preposition: 'on', what: { is: 'weekday', weekday: index + 1, side: undefined } },
    'ahead',
    place.today,
  ).from;
  if (coming === undefined) return undefined;
  const day = addDays(coming, size * (count ?? 1));
  return whenOf(place, at + 3, { is: 'days', from: day, to: day });
};

const countOf = (word: string): number | undefined => {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  return word === 'couple' ? 2 : look(NUMBER_WORDS, word);
};

/** "30 days", "a couple of weeks", "six weeks ago", "in two months' time" */
const span: Shape = (place) => {
  const count = countOf(wordAt(place));
  const gap = ['of', 'working'].includes(wordAt(place, 1)) ? 2 : 1;
  const unit = look(UNITS, wordAt(place, gap));
  if (count === undefined || unit === undefined) return undefined;
  const after = wordAt(place, gap + 1);
  const side = after === 'ago' ? 'last' : after === 'time' ? 'next' : place.side;
  return whenOf(place, place.at + gap + (after === 'ago' || after === 'time' ? 2 : 1), {
    is: 'span',
    count,
    unit,
    side,
  });
};

/** "last week", "this month", "the end of the financial year" */
const unit: Shape = (place) => {
  const kind = ['financial', 'calendar'].includes(wordAt(place));
  const found = look(UNITS, wordAt(place, kind ? 1 : 0));
  const { edge, side, preposition, today } = place;
  if (
    found === undefined ||
    (edge === undefined && side === undefined && preposition === undefined) ||
    (side === undefined && found === 'day') ||
    // "we were pulled up on years ago"
    (side === undefined && edge === undefined && wordAt(place, 1) === 'ago')
  )
    return undefined;
  const end = place.at + (kind ? 2 : 1);
  if (edge === 'end' || (side === 'this' && edge === undefined)) {
    const financial = wordAt(place) === 'financial' && found === 'year';
    const to = endOfUnit(today, found, side === 'next' ? 1 : 0, financial);
    const from = financial ? addDays(addMonths(to, -12), 1) : startOfUnit(today, found);
    const counted =
      edge === 'end' && preposition === 'before' ? { ...place, preposition: 'by' as const } : place;
    return whenOf(counted, end, { is: 'days', from: edge === 'end' ? to : from, to });
  }
  if (wordAt(place) === 'financial' && found === 'year') {
    const to = endOfUnit(today, found, side === 'last' ? -1 : side === 'next' ? 1 : 0, true);
    return whenOf(place, end, { is: 'days', from: addDays(addMonths(to, -12), 1), to });
  }
  // "last week" is the calendar week before this one; "in the last week" the seven days up to now.
  const stretch = preposition === 'in' || preposition === 'within' || found === 'fortnight';
  if ((side === 'last' || side === 'next') && !stretch)
    return whenOf(place, end, { is: 'days', ...calendar(today, found, side) });
  return whenOf(place, end, {
    is: 'span',
    count: 1,
    unit: found,
    side: side ?? (preposition === 'since' ? 'last' : undefined),
  });
};

/** "before the next board"; "for the board" asks about the board, not about a time before it. */
const meeting: Shape = (place) => {
  const { row, at, side, preposition } = place;
  if (preposition === undefined || ['for', 'on'].includes(row[place.start]?.text ?? '')) return undefined;
  const board = place.boards.find(
    (span) => span.start === at || (span.start === at + 1 && ['the', 'our'].includes(wordAt(place))),
  );
  if (board === undefined) return undefined;
  const past = side === 'last' || (side === undefined && looksBack(place));
  return whenOf(place, board.end, { is: 'meeting', board: board.board, side: past ? 'last' : 'next' });
};

const writtenDay: Shape = (place) => {
  const found = explicitDay(place.row, place.at, place.today);
  return found === undefined
    ? undefined
    : whenOf(place, found.end, {
        is: 'days',
        from: found.day,
        to: found.day,
        ...(found.yearSaid ? {} : { anyYear: true }),
      });
};

/** "in 2024" */
const year: Shape = (place) =>
  place.preposition !== undefined && /^20\d{2}$/.test(wordAt(place))
    ? whenOf(place, place.at + 1, { is: 'year', year: Number(wordAt(place)) })
    : undefined;
