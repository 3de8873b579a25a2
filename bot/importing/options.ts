/** What stands after `npm run import --`. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Day, FORCES } from '../../data/model';
import type { ImportOptions } from '../../data/importing/plan';
import { choiceIn, MEANINGS } from '../../data/importing/spreadsheets/choices';
import type { MappingChoice } from '../../data/importing/spreadsheets/options';

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
  --published DAY        when that report was published: 2024-10-10, 2024-10 or 2024
  --published TITLE=DAY  the same, where there are several; as often as needed
  --map WORD=MEANING     how a word of a spreadsheet is read: --map "Sorted=closed"; as often as needed;
                         "Status: Sorted=closed" for one column, "Sorted=nothing" leaves it out
  --anchor DAY           the day that "within three months" counts from
  --by NAME              who brings it in: somebody the record lists

0: brought in, or nothing to do. 1: a file or the record could not be read or written.
2: the command or the environment is not right. 3: not confirmed. 130: ended by Ctrl-C.`;

const Force = z
  .string()
  .toLowerCase()
  .refine((id) => FORCES.some((force) => force.id === id));
const Published = z.string().regex(/^(?:.+=)?\d{4}(?:-\d{2}(?:-\d{2})?)?$/s);

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
  report: z.string().min(1).optional(),
  published: z.array(Published).default([]),
  map: z.array(Mapped).default([]),
  anchor: Day.optional(),
  by: z.string().min(1).optional(),
});

const RIGHT: Readonly<Record<string, string>> = {
  force: "a force's id, such as staffordshire",
  from: "a force's id, such as norfolk",
  published: 'a day such as 2024-10-10, or TITLE=2024-10-10',
  anchor: 'a day such as 2024-10-10',
  map: `WORD=MEANING, where the meaning is a day or one of: ${MEANINGS.join(', ')}`,
};

/** The options, or sentences that say what is wrong with them. */
export const readOptions = (
  argv: readonly string[],
): CommandOptions | { readonly problems: readonly string[] } => {
  const parsed = parsedFrom(argv);
  if ('problems' in parsed) return parsed;
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
      ...(report === undefined ? {} : { report }),
      ...(anchor === undefined ? {} : { anchor }),
      ...(map.length === 0 ? {} : { mappings: map }),
      published: Object.fromEntries(
        published.map((each) => {
          const at = each.lastIndexOf('=');
          return [each.slice(0, Math.max(0, at)), each.slice(at + 1)];
        }),
      ),
    },
  };
};

const parsedFrom = (
  argv: readonly string[],
):
  | { readonly values: unknown; readonly files: readonly string[] }
  | { readonly problems: readonly string[] } => {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': flag,
        yes: flag,
        all: flag,
        force: text,
        from: text,
        report: text,
        published: { ...text, multiple: true },
        map: { ...text, multiple: true },
        anchor: text,
        by: text,
      },
    });
    return { values, files: positionals };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : 'The command is not right.', '', USAGE] };
  }
};
