/** What may stand behind `npm run export --`. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SheetName, Slug, Status } from '../../data/model';

export const FORMATS = ['xlsx', 'csv', 'docx', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export const PAPERS = ['board', 'section-55'] as const;

export interface ExportOptions {
  readonly format: Format;
  readonly out: string;
  /** An existing file may be replaced. */
  readonly force: boolean;
  /** Of a csv or a workbook: that table alone. */
  readonly sheet: SheetName | undefined;
  readonly paper: (typeof PAPERS)[number];
  readonly board: string | undefined;
  readonly report: string | undefined;
  readonly status: Status | undefined;
  readonly overdue: boolean;
  /** Somebody's, by name or by what the post is called; `nobody`: without an owner. */
  readonly owner: string | undefined;
  /** In a person's words: "overdue amber recommendations". */
  readonly of: string | undefined;
}

/** What was asked for cannot be done; the message is a sentence for whoever asked. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

export const USAGE = `npm run export -- --format FORMAT --out FILE [options]

  --format FORMAT   xlsx: a workbook of recommendations, actions and history
                    csv: the same as three files, or one with --sheet
                    docx: a Word paper, see --paper
                    json: all of the record, for npm run restore
  --out FILE        where it is written; an existing file stays as it is
  --force           replace an existing file
  --sheet NAME      xlsx and csv: recommendations, actions or history alone
  --paper PAPER     docx: board (the paper for a board's next meeting) or section-55 (a draft response)
  --board ID        docx: which board, such as lpib (the main board)
  --report ID       only that report, such as asb-2024; needed for --paper section-55 where several are held
  --status STATUS   only those of that status, such as in-progress
  --overdue         only what is overdue
  --owner NAME      only what somebody owns, by name or post: --owner "ASB thematic lead"; or nobody
  --of WORDS        only those, as asked for in chat: --of "amber recommendations of the ASB lead"
  --help            this

The environment says which record: COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE and ASSURANCE_FORCE.
Ends with 0 when the file is written, 1 when the record cannot be read, holds nothing of the kind or the file
cannot be written, 2 when the options or the environment are not right or the file is there already.
`;

const Said = z.object({ message: z.string() });

/**
 * Reads the options. Pure. Undefined where only help was asked for.
 * @throws {OptionsError} where one is unknown, missing or holds what it cannot.
 */
export const readOptions = (args: readonly string[]): ExportOptions | undefined => {
  const values = parsed(args);
  if (values.help === true) return undefined;
  const format = oneOf('--format', values.format, FORMATS);
  if (format === undefined) throw new OptionsError(`--format is missing: one of ${FORMATS.join(', ')}.`);
  const out = values.out?.trim() ?? '';
  if (out === '') throw new OptionsError('--out is missing: name the file to be written.');
  const paper = oneOf('--paper', values.paper, PAPERS);
  const sheet = oneOf('--sheet', values.sheet, SheetName.options);
  const status = oneOf('--status', values.status?.replace(/[-_ ]+/g, ' ').toLowerCase(), STATUSES);
  const options: ExportOptions = {
    format,
    out,
    force: values.force === true,
    sheet,
    paper: paper ?? 'board',
    board: idOf('--board', values.board),
    report: idOf('--report', values.report),
    status: Status.options.find((each) => plain(each) === status),
    overdue: values.overdue === true,
    owner: values.owner,
    of: values.of,
  };
  const misplaced = [
    [paper !== undefined || options.board !== undefined, ['docx'], '--paper and --board belong'],
    [sheet !== undefined, ['xlsx', 'csv'], '--sheet belongs'],
    [
      [options.report, status, options.owner, options.of].some((each) => each !== undefined) ||
        options.overdue,
      ['xlsx', 'csv', 'docx'],
      'Filters belong',
    ],
  ] as const;
  for (const [given, formats, what] of misplaced)
    if (given && !formats.some((each) => each === format))
      throw new OptionsError(`${what} to --format ${formats.join(' or ')}, not to ${format}.`);
  return options;
};

/** "awaiting sign-off" as it may be typed: with or without its hyphen. */
const plain = (status: Status): string => status.replace(/-/g, ' ');
const STATUSES = Status.options.map(plain);

const oneOf = <T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined => {
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value.toLowerCase());
  if (found === undefined) throw new OptionsError(`${option} is one of ${known.join(', ')}.`);
  return found;
};

const idOf = (option: string, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const id = Slug.safeParse(value.trim().toLowerCase());
  if (!id.success) throw new OptionsError(`${option} takes an id such as lpib or asb-2024.`);
  return id.data;
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
        sheet: { type: 'string' },
        paper: { type: 'string' },
        board: { type: 'string' },
        report: { type: 'string' },
        status: { type: 'string' },
        overdue: { type: 'boolean' },
        owner: { type: 'string' },
        of: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const words = Said.safeParse(error).data?.message.split('\n')[0];
    throw new OptionsError(`${words ?? 'The options cannot be read.'} Try --help.`);
  }
};
