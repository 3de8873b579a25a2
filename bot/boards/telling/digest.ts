/** The digest that precedes a meeting: what is sent, and, before that, what a preview shows. */
import type { ButtonData } from '../../../cards';
import {
  CHANNEL_HIGHEST,
  Rag,
  showDay,
  showMoment,
  type Board,
  type Instant,
  type Marking,
} from '../../../data/model';
import { answerWith, sentence } from '../../asking/cards';
import { asks, type Desk } from '../../asking/desk';
import { CHART_COLOURS, counted, listed } from '../../asking/words';
import type { Reply } from '../../turn';
import { nextDigest } from '../digest-plan';
import { ESCALATION, type Escalation } from '../reminding';
import { beforeMeeting, type Before } from './before';
import { momentWords } from './digest-notes';
import { paged } from './pages';
import { sectionsOf, type SectionKey } from './sections';

/** A meeting: by which it is known, whenever it was first set, and when it is. */
export interface Meeting {
  readonly key: Instant;
  readonly at: Instant;
}

export interface DigestOptions {
  /** What it says of itself, as sentences: that it is late, that it is a preview. See `digest-notes.ts`. */
  readonly note?: string | undefined;
  /** The highest marking that the channel takes. */
  readonly highest?: Marking;
  readonly escalation?: Escalation;
}

/** Nobody reads more before a meeting. */
const MOST_PAGES = 4;

const SECTIONS: readonly SectionKey[] = [
  'changed',
  'overdue in silence',
  'overdue',
  'awaiting sign-off',
  'coming',
  'silent',
  'withheld',
];

/**
 * The digest for a meeting, one card or several, each of a size that Teams takes. At most three requests
 * to the record.
 */
export const digestPages = async (
  board: Board,
  meeting: Meeting,
  desk: Desk,
  options: DigestOptions = {},
): Promise<Reply[]> => {
  const { note, highest = CHANNEL_HIGHEST, escalation = ESCALATION } = options;
  const before = await beforeMeeting(board, meeting.at, desk, highest);
  const sections = sectionsOf(SECTIONS, before, desk, escalation);
  const when = showMoment(meeting.at);
  const how = note === undefined ? '' : ` ${note}`;
  const common = {
    inspections: before.open.map((rec) => rec.inspection),
    markings: [...before.open, ...before.changed.map(({ latest }) => latest)].map((each) => each.marking),
    buttons: buttonsOf(board),
  };
  const lead = `${board.name}, ${when}`;
  if (sections.length === 0) {
    const nothing = `${lead}: nothing to report. Nothing has changed, is overdue, awaits sign-off or falls due by ${showDay(before.until)}.${how}`;
    return [sentence(desk, nothing, common).reply];
  }
  const facts = listed(factsIn(before));
  const pages = paged(sections, MOST_PAGES);
  return pages.map((parts, at) => {
    const page = pages.length === 1 ? '' : `, page ${at + 1} of ${pages.length}`;
    return answerWith(
      desk,
      'digest',
      {
        ...common,
        summary:
          at === 0 ? `${lead}: ${facts}` : `${lead}${page}: ${listed(parts.map(({ title }) => title))}`,
        heading: `${board.name}: ${when}${page}`,
      },
      {
        intro: at === 0 ? `${counted(before.open.length, 'open recommendation')}: ${facts}.${how}` : '',
        counts: at === 0 ? countsOf(before) : [],
        sections: parts,
      },
    ).reply;
  });
};

const buttonsOf = (board: Board): ButtonData[] => [
  asks('Agenda', { ask: 'board', boards: [board.id], aspect: 'agenda' }),
];

/** "1 overdue", "1 awaiting sign-off", "2 changed since 19 December 2024": what there is most need to know of. */
const factsIn = (before: Before): string[] => {
  const facts = [
    [before.overdue.length, 'overdue'],
    [before.awaitingSignOff.length, 'awaiting sign-off'],
    [before.changed.length, `changed since ${showDay(before.since)}`],
    [before.coming.length, `falling due by ${showDay(before.until)}`],
    [before.silent.length, `without an update since ${showDay(before.since)}`],
    [before.withheld.length, 'marked too high to be shown here'],
  ] as const;
  return facts
    .filter(([count]) => count > 0)
    .slice(0, 3)
    .map(([count, words]) => `${count.toLocaleString('en-GB')} ${words}`);
};

const countsOf = ({ open }: Before): { label: string; count: number; chartColor: string }[] =>
  Rag.options
    .map((rag) => ({
      label: rag,
      count: open.filter((rec) => rec.rag === rag).length,
      chartColor: CHART_COLOURS[rag],
    }))
    .filter(({ count }) => count > 0);

/**
 * It could not go out before the meeting began, so it does not go out at all.
 * @param due since when it was due; undefined where it was cancelled meanwhile
 */
export const missedDigest = (board: Board, meeting: Meeting, desk: Desk, due: Instant | undefined): Reply =>
  sentence(
    desk,
    `The digest for the ${board.name}, ${showMoment(meeting.at)}, was not sent: the meeting began before it could go`,
    {
      heading: `Digest not sent: ${board.name}`,
      words: [
        `The meeting began on ${showMoment(meeting.at)}, before the digest could go. ${due === undefined ? 'It' : `It was due on ${momentWords(due, ' at ')}, and`} is not sent now.`,
      ],
      // There may be no meeting to come.
      buttons:
        nextDigest(board, desk.now) === undefined
          ? []
          : [asks('Preview the next digest', { ask: 'digest', board: board.id, aspect: 'preview' })],
    },
  ).reply;

/** More lines than this nobody reads at once. */
const MOST_MISSED = 20;

/** To the secretary, after a long absence: the digests that nobody was there to send. */
export const missedDigests = (
  digests: readonly { readonly board: Board; readonly at: Instant }[],
  desk: Desk,
): Reply => {
  const lines = [...digests]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ board, at }) => `${board.name}: ${showMoment(at)}`);
  const left = lines.length - MOST_MISSED;
  const were = lines.length === 1 ? 'was' : 'were';
  return sentence(desk, `${counted(lines.length, 'digest')} ${were} not sent: the bot was not running`, {
    words: [
      ...lines.slice(-MOST_MISSED),
      ...(left > 0 ? [`And ${left.toLocaleString('en-GB')} before these.`] : []),
      'They are not sent any more: these meetings have begun.',
    ],
  }).reply;
};
