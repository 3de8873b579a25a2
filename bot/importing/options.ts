/** What stands after `npm run import --`. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Day, FORCES, Published } from '../../data/model';
import { NEW_REPORT, type ImportOptions } from '../../data/importing/plan';
import { choiceIn, MEANINGS } from '../../data/importing/spreadsheets/choices';
import { megabytes } from '../../data/importing/spreadsheets/opening/limits';
import type { MappingChoice } from '../../data/importing/spreadsheets/options';
import { mostBytesOf } from './limits';

export interface CommandOptions {
  readonly files: readonly string[];
  /** Whose record; left out, the environment's. */
  readonly force: string | undefined;
  readonly by: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly all: boolean;
  readonly importing: ImportOptions;
}

export const USAGE = `npm run import -- FILE… [options]

  --dry-run              show what it would come to, and write nothing
  --yes                  do not ask
  --all                  show long lists to their end
  --force FORCE          whose record it is; left out, ASSURANCE_FORCE
  --from FORCE           whose response a file is that does not say so
  --report TITLE         which report it is about, where the file does not say so
  --report NAME=TITLE    which report a name in the file means: the title or the id of one that is held, or
                         "NAME=new" for none of them; as often as needed
  --published DAY        when that report was published: 2024-10-10, 2024-10 or 2024
  --published TITLE=DAY  the same, where there are several; as often as needed
  --map WORD=MEANING     how a word of a spreadsheet is read: --map "Sorted=closed"; as often as needed;
                         "Status: Sorted=closed" for one column, "Sorted=nothing" leaves it out
  --anchor DAY           the day that "within three months" counts from
  --anchor TITLE=DAY     the same, where several reports have such periods; as often as needed
  --by NAME              who brings it in: somebody the record lists
  --help                 this

The environment says which record: COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE and ASSURANCE_FORCE.
A spreadsheet may have ${megabytes(mostBytesOf('tracker.xlsx'))} at most, a document ${megabytes(mostBytesOf('response.docx'))}.

0: brought in, or nothing to do. 1: a file or the record could not be read or written.
2: the command or the environment is not right. 3: not confirmed. 130: ended by Ctrl-C.`;

const Force = z
  .string()
  .toLowerCase()
  .refine((id) => FORCES.some((force) => force.id === id));
/** `DAY` or `TITLE=DAY`. */
const PublishedLine = z.string().transform((line, context): readonly [string, string] => {
  const at = line.lastIndexOf('=');
  const day = Published.safeParse(line.slice(at + 1).trim());
  if (day.success && at !== 0) return [line.slice(0, Math.max(0, at)).trim(), day.data];
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** The same, to the day. */
const AnchorLine = PublishedLine.pipe(z.tuple([z.string(), Day]));

/** `TITLE` or `NAME=TITLE`. */
const ReportLine = z.string().transform((line, context): readonly [string, string] => {
  const at = line.lastIndexOf('=');
  const title = line.slice(at + 1).trim();
  if (title !== '' && at !== 0) return [line.slice(0, Math.max(0, at)).trim(), title];
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const Mapped = z.string().transform((line, context): MappingChoice => {
  const choice = choiceIn(line);
  if (choice !== undefined) return choice;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const Values = z.object({
  'dry-run': z.boolean().default(false),
  yes: z.boolean().default(false),
  all: z.boolean().default(false),
  force: Force.optional(),
  from: Force.optional(),
  report: z
    .array(ReportLine)
    .default([])
    .refine((lines) => lines.filter(([name]) => name === '').length < 2),
  published: z.array(PublishedLine).default([]),
  map: z.array(Mapped).default([]),
  anchor: z.array(AnchorLine).default([]),
  by: z.string().min(1).optional(),
});

const RIGHT: Readonly<Record<string, string>> = {
  force: "a force's id, such as staffordshire",
  from: "a force's id, such as norfolk",
  published: 'a day that there is, such as 2024-10-10, or TITLE=2024-10-10',
  report: 'one title, or NAME=TITLE as often as needed',
  anchor: 'a day such as 2024-10-10, or TITLE=2024-10-10',
  map: `WORD=MEANING, where the meaning is a day or one of: ${MEANINGS.join(', ')}`,
};

/** The options, or sentences that say what is wrong with them. */
export const readOptions = (
  argv: readonly string[],
): CommandOptions | { readonly problems: readonly string[] } | { readonly usage: string } => {
  const parsed = parsedFrom(argv);
  if ('problems' in parsed) return parsed;
  if (parsed.help) return { usage: USAGE };
  const read = Values.safeParse(parsed.values);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
    return { problems: [...names].map((name) => `--${name} wants ${RIGHT[name] ?? 'a value'}.`) };
  }
  if (parsed.files.length === 0) return { problems: ['Say which file to bring in.', '', USAGE] };
  const { force, from, report, published, anchor, by, yes, all, map } = read.data;
  return {
    files: parsed.files,
    force,
    by,
    yes,
    all,
    dryRun: read.data['dry-run'],
    importing: {
      ...(from === undefined ? {} : { from }),
      ...reportsIn(report),
      ...anchorsIn(anchor),
      ...(map.length === 0 ? {} : { mappings: map }),
      published: Object.fromEntries(published),
    },
  };
};

const anchorsIn = (
  lines: readonly (readonly [string, string])[],
): Pick<ImportOptions, 'anchor' | 'anchors'> => {
  const anchor = lines.findLast(([name]) => name === '')?.[1];
  const named = lines.filter(([name]) => name !== '');
  return {
    ...(anchor === undefined ? {} : { anchor }),
    ...(named.length === 0 ? {} : { anchors: Object.fromEntries(named) }),
  };
};

/** One without a name says what the file is about; `new` says so too, and is no title. */
const reportsIn = (
  lines: readonly (readonly [string, string])[],
): Pick<ImportOptions, 'report' | 'reports'> => {
  const title = lines.find(([name]) => name === '')?.[1];
  const isNew = title?.toLowerCase() === NEW_REPORT;
  const named = lines
    .filter(([name]) => name !== '')
    .map(([name, meant]) => [name, meant.toLowerCase() === NEW_REPORT ? NEW_REPORT : meant] as const);
  const reports = Object.fromEntries([...named, ...(isNew ? [['', NEW_REPORT] as const] : [])]);
  return {
    ...(title === undefined || isNew ? {} : { report: title }),
    ...(Object.keys(reports).length === 0 ? {} : { reports }),
  };
};

const parsedFrom = (
  argv: readonly string[],
):
  | { readonly values: unknown; readonly files: readonly string[]; readonly help: boolean }
  | { readonly problems: readonly string[] } => {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': flag,
        help: { ...flag, short: 'h' },
        yes: flag,
        all: flag,
        force: text,
        from: text,
        report: { ...text, multiple: true },
        published: { ...text, multiple: true },
        map: { ...text, multiple: true },
        anchor: { ...text, multiple: true },
        by: text,
      },
    });
    const { help = false, ...rest } = values;
    return { values: rest, files: positionals, help };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : 'The command is not right.', '', USAGE] };
  }
};
