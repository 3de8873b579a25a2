/** The board's paper: a summary with its chart, the exceptions first, what changed, then each recommendation. */
import {
  capital,
  counted,
  dayOf,
  days,
  daysOverdue,
  ENTRY_KINDS,
  ragWords,
  shortName,
  showDay,
  showMoment,
  Status,
  type Board,
  type Day,
  type Instant,
  type Recommendation,
  type Update,
} from '../../model';
import { byRecommendation, markingOf, reportTitle, type Holdings } from '../holdings';
import { ragChart, ragFigures } from './chart';
import { bullet, documentOf, head, labelled, para, space, table, type Block } from './frame';
import { dueText, recBlock, signOffText } from './recommendation';

/** What the paper says of the meeting; the lists are ids, the worst first. */
export interface BoardPaper extends Holdings {
  readonly board: Pick<Board, 'name' | 'chairPost'>;
  /** Undefined where none is set. */
  readonly meeting: Instant | undefined;
  /** Since when things count as new: the day of the meeting before. */
  readonly since: Day;
  readonly overdue: readonly string[];
  readonly awaitingSignOff: readonly string[];
  readonly unallocated: readonly string[];
  /** Open, without an entry since then. */
  readonly silent: readonly string[];
  /** What was recorded since then, the newest first. */
  readonly changed: readonly Update[];
}

/**
 * A board reads no more, and a document of thousands of tables takes more memory than the bot has. What is left
 * out is counted where it would stand.
 */
const MOST = { rows: 300, lines: 100, blocks: 150 } as const;

const more = (count: number, one: string, many = `${one}s`): Block[] =>
  count <= 0
    ? []
    : [
        para(
          `And ${counted(count, one, many)} more, not shown here: take the record out as a spreadsheet to have all of them.`,
        ),
      ];

/** The paper as the bytes of a .docx file. */
export const boardPaper = (paper: BoardPaper): Promise<Buffer> => {
  const { force, board, meeting, today, recs } = paper;
  const when = meeting === undefined ? 'no date is set' : showMoment(meeting);
  const title = `HMICFRS recommendations: paper for the ${board.name}`;
  return documentOf(
    {
      title,
      marking: markingOf([...recs, ...paper.entries, ...paper.changed]),
      small: `${force.name}, as at ${showDay(today)}`,
    },
    [
      head('title', title),
      labelled('Force', force.name),
      labelled('Board', `${board.name}, chaired by the ${board.chairPost}`),
      labelled('Meeting', when),
      labelled('Record as at', showDay(today)),
      ...(paper.narrowed === undefined ? [] : [labelled('Limited to', paper.narrowed)]),
      ...summary(paper),
      ...exceptions(paper),
      ...changes(paper),
      ...blocks(paper),
    ],
  );
};

const known = ({ recs }: BoardPaper, ids: readonly string[]): Recommendation[] =>
  inOrder(ids, new Map(recs.map((rec) => [rec.id, rec])));

const inOrder = <T>(ids: readonly string[], held: ReadonlyMap<string, T>): T[] =>
  ids.map((id) => held.get(id)).filter((each) => each !== undefined);

/** Where several reports are spoken of, each has a Rec 3: then the report is named with it. */
const namer = (paper: BoardPaper): ((rec: Recommendation) => string) => {
  const several = new Set(paper.recs.map((rec) => rec.inspection)).size > 1;
  return (rec) => `${shortName(rec)}${several ? ` (${reportTitle(paper, rec.inspection)})` : ''}`;
};

const summary = (paper: BoardPaper): Block[] => {
  const { recs, today } = paper;
  const name = namer(paper);
  if (recs.length === 0)
    return [head(1, 'Summary'), para('No recommendation is open, and none changed since the last meeting.')];
  const states = Status.options
    .map((status) => ({ status, count: recs.filter((rec) => rec.status === status).length }))
    .filter(({ count }) => count > 0);
  return [
    head(1, 'Summary'),
    para(
      `This paper covers ${counted(recs.length, 'recommendation')}: ${states.map(({ status, count }) => `${count} ${status}`).join(', ')}. ${counted(paper.overdue.length, 'recommendation')} ${paper.overdue.length === 1 ? 'is' : 'are'} overdue.`,
    ),
    ragChart(recs, 'Recommendations by RAG'),
    para(`Figures: ${ragFigures(recs)}.`),
    head(2, 'Position of each recommendation'),
    table(
      [
        { heading: 'Number', width: 13 },
        { heading: 'Recommendation', width: 33 },
        { heading: 'Status', width: 16 },
        { heading: 'RAG', width: 17 },
        { heading: 'Due date', width: 20 },
        { heading: 'Owner', width: 20 },
      ],
      worstFirst(paper, MOST.rows).map((rec) => [
        name(rec),
        capital(rec.title),
        capital(rec.status),
        ragWords(rec, today),
        dueText(rec, today),
        rec.owner?.name ?? 'No owner',
      ]),
    ),
    space(),
    ...more(recs.length - MOST.rows, 'recommendation'),
  ];
};

/** At most so many, in the paper's order: where there are more, the exceptions and what changed go before the rest. */
const worstFirst = (paper: BoardPaper, most: number): readonly Recommendation[] => {
  const { recs } = paper;
  if (recs.length <= most) return recs;
  const red = recs.filter(({ rag }) => rag === 'red').map(({ id }) => id);
  const ids = [
    ...paper.overdue,
    ...red,
    ...paper.awaitingSignOff,
    ...paper.unallocated,
    ...paper.changed.map(({ recommendation }) => recommendation),
    ...paper.silent,
    ...recs.map(({ id }) => id),
  ];
  const held = new Set(recs.map(({ id }) => id));
  const chosen = new Set([...new Set(ids)].filter((id) => held.has(id)).slice(0, most));
  return recs.filter(({ id }) => chosen.has(id));
};

const exceptions = (paper: BoardPaper): Block[] => {
  const { today, since } = paper;
  const name = namer(paper);
  const line = (rec: Recommendation, words: readonly string[]): Block =>
    bullet(
      [...words, `owner: ${rec.owner?.name ?? 'none'}`].filter((each) => each !== '').join('; '),
      `${name(rec)}, ${rec.title}: `,
    );
  const heard = (rec: Recommendation): string =>
    rec.latest[0] === undefined ? 'nothing recorded yet' : `last heard ${showDay(dayOf(rec.latest[0].at))}`;
  const red = paper.recs.filter((rec) => rec.rag === 'red' && !paper.overdue.includes(rec.id));
  const sections: readonly (readonly [
    string,
    readonly Recommendation[],
    (rec: Recommendation) => string[],
  ])[] = [
    [
      'Overdue',
      known(paper, paper.overdue),
      (rec) => [
        `${days(daysOverdue(rec, today))} overdue, due ${rec.due === null ? 'on no date' : showDay(rec.due)}`,
        rec.lateReason === null ? 'no reason is recorded' : `reason: ${rec.lateReason}`,
        ...(paper.silent.includes(rec.id) ? [heard(rec)] : []),
      ],
    ],
    ['Red, not overdue', red, (rec) => [`due ${dueText(rec, today)}`, heard(rec)]],
    ['Awaiting sign-off', known(paper, paper.awaitingSignOff), (rec) => [signOffText(rec)]],
    ['Awaiting allocation', known(paper, paper.unallocated), (rec) => [`due ${dueText(rec, today)}`]],
    [
      `No update since ${showDay(since)}`,
      known(paper, paper.silent).filter((rec) => !paper.overdue.includes(rec.id)),
      (rec) => [heard(rec), `due ${dueText(rec, today)}`],
    ],
  ];
  const held = sections.filter(([, recs]) => recs.length > 0);
  return [
    head(1, 'Exceptions'),
    ...(held.length === 0
      ? [para('None: nothing is overdue, red, without an update, awaiting sign-off or awaiting allocation.')]
      : held.flatMap(([title, recs, words]) => [
          head(2, `${title} (${recs.length})`),
          ...recs.slice(0, MOST.lines).map((rec) => line(rec, words(rec))),
          ...more(recs.length - MOST.lines, 'recommendation'),
        ])),
  ];
};

const changes = (paper: BoardPaper): Block[] => {
  const name = namer(paper);
  const recs = new Map(paper.recs.map((rec) => [rec.id, rec]));
  return [
    head(1, `What changed since ${showDay(paper.since)}`),
    ...(paper.changed.length === 0
      ? [para('Nothing was recorded.')]
      : [
          table(
            [
              { heading: 'Date', width: 15 },
              { heading: 'Number', width: 12 },
              { heading: 'What', width: 55 },
              { heading: 'By', width: 20 },
            ],
            paper.changed.slice(0, MOST.rows).map((entry) => {
              const rec = recs.get(entry.recommendation);
              return [
                showDay(dayOf(entry.at)),
                rec === undefined ? entry.recommendation : name(rec),
                `${ENTRY_KINDS[entry.kind]}: ${entry.text}`,
                entry.by.name,
              ];
            }),
          ),
          space(),
          ...more(paper.changed.length - MOST.rows, 'entry', 'entries'),
        ]),
  ];
};

const blocks = (paper: BoardPaper): Block[] => {
  const { entries, today } = paper;
  const recs = worstFirst(paper, MOST.blocks);
  if (recs.length === 0) return [];
  const histories = byRecommendation(entries);
  const reports = [...new Set(recs.map((rec) => rec.inspection))];
  const several = reports.length > 1;
  return [
    head(1, 'Each recommendation'),
    ...reports.flatMap((report) => [
      ...(several ? [head(2, reportTitle(paper, report))] : []),
      ...recs
        .filter((rec) => rec.inspection === report)
        .flatMap((rec) => recBlock(rec, histories.get(rec.id) ?? [], today, several ? 3 : 2)),
    ]),
    ...more(paper.recs.length - MOST.blocks, 'recommendation'),
  ];
};
