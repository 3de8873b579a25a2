/**
 * What each kind of card needs to be drawn: one type a kind, one template of the same name. Callers
 * hand over plain words, already formatted ("31 March 2025"); `Text` makes them safe for Markdown on
 * the way in, so that a person's words are shown exactly as typed and never act as formatting.
 */
import { z } from 'zod';
import { escapeMarkdown } from './escape';

/** Words for a TextBlock, where Teams would read Markdown. */
const Text = z.string().transform(escapeMarkdown);
/** Words for places that show no Markdown: button titles, alternative text, notifications. */
const Plain = z.string();
/** The colours that every Teams theme defines. Never the only carrier of a meaning. */
export const Tone = z.enum(['default', 'accent', 'good', 'warning', 'attention']);
export type Tone = z.infer<typeof Tone>;

export const Button = z.object({
  title: Plain.pipe(z.string().min(1)),
  /** What the conversation is to do; goes back to it as it stands. */
  verb: z.string().min(1),
  data: z.record(z.unknown()),
  /** "positive" for what the card is there for, "destructive" for what loses something. */
  style: z.enum(['positive', 'destructive']).optional(),
});

const Fact = z.object({ title: Text, value: Text });
const Link = z.object({ title: Text, url: z.string().url() });

/** Shared by every card. */
const Frame = z.object({
  /** What the notification shows, and what a screen reader says of the whole card. */
  summary: Plain,
  /** Small, above the heading: whose record and which report. */
  eyebrow: Text.optional(),
  heading: Text,
  /** At most four are shown at first; further ones go behind "…". */
  buttons: z.array(Button).default([]),
  /** The foot: marking, as-at date, and whether this is demo data. */
  foot: Text,
});

/** The state block: a colour, and the words that say the same. */
const State = z.object({ tone: Tone, words: z.array(Text).min(1) });

/**
 * An entry of a history: who said what, when. `words` are the person's own and shown as quoted; `record` is
 * what the record says of a change.
 */
const Entry = z.object({
  when: Text,
  who: Text,
  what: Text.optional(),
  record: Text.optional(),
  words: Text.optional(),
  links: z.array(Link).default([]),
});

/** An action of a recommendation. */
const ActionRow = z.object({ number: Text, words: Text, state: Text, tone: Tone, note: Text.optional() });

/** What a change does to one field. An empty `from`: there was nothing before. */
const Change = z.object({ field: Text, from: Text, to: Text });

/**
 * A field of a form. Labels, errors and hints are our own words; what a person typed is a `value`.
 * A choice with nothing to choose from is a line to type in.
 */
const Field = z.object({
  /** Under this name the answer comes back, beside the button's own data. */
  id: z.string().min(1).max(64),
  label: Plain,
  kind: z.enum(['line', 'text', 'choice', 'date', 'url']),
  required: z.boolean(),
  /** Shown at the field when it is required and empty. */
  error: Plain,
  value: Plain.optional(),
  /** Shown while the field is empty. */
  hint: Plain.optional(),
  choices: z.array(z.object({ title: Plain, value: z.string().min(1).max(128) })).optional(),
  maxLength: z.number().int().min(1).optional(),
  /** The first and the last day that may be picked, as ISO days. */
  min: Plain.optional(),
  max: Plain.optional(),
});

const Form = Frame.extend({
  intro: Text.optional(),
  /** What was wrong with the last submission. */
  problems: z.array(Text),
  fields: z.array(Field).max(16),
  /** Checks the fields and sends them. Stands before the other buttons, which send nothing typed. */
  submit: Button,
}).superRefine(({ fields, submit }, context) => {
  const taken = new Set(['verb', ...Object.keys(submit.data)]);
  for (const [at, { id }] of fields.entries()) {
    // Answers are laid over the button's data: one of the same name would replace it.
    if (taken.has(id))
      context.addIssue({ code: 'custom', path: ['fields', at, 'id'], message: `"${id}" is taken` });
    taken.add(id);
  }
});

export const cardTypes = {
  /** How one recommendation stands. */
  status: Frame.extend({
    state: State,
    facts: z.array(Fact),
    last: Entry.optional(),
    actions: z.array(ActionRow).max(5),
    /** "Actions: 1 of 2 done" */
    actionsTitle: Text.default('Actions'),
    /** "and 3 more", when there are. */
    moreActions: Text.optional(),
  }),
  /** Recommendations in a table, at most eight rows a page, worst first. */
  list: Frame.extend({
    /** The fourth column's heading: "Owner", "Last update". */
    lastColumn: Text,
    rows: z
      .array(
        z.object({
          rec: Text,
          title: Text,
          state: Text,
          tone: Tone,
          due: Text,
          dueTone: Tone,
          last: Text,
          /** Opens the recommendation's own card. */
          open: Button,
        }),
      )
      .max(8),
    /** A line under the table: what was left out, or why. */
    note: Text.optional(),
  }),
  /** A short answer: a heading, perhaps a state, a few facts, perhaps a list of lines. */
  facts: Frame.extend({
    state: State.optional(),
    facts: z.array(Fact),
    lines: z.array(Text).default([]),
  }),
  /** What the inspectorate asked for, in the record's words. One block a recommendation. */
  text: Frame.extend({
    blocks: z.array(z.object({ title: Text, words: Text, parts: z.array(Text), due: Text })),
  }),
  /** Entries, newest first: a history, or what changed. */
  timeline: Frame.extend({
    intro: Text.optional(),
    groups: z.array(z.object({ title: Text.optional(), entries: z.array(Entry) })),
  }),
  /** Actions, grouped by their recommendation. */
  actions: Frame.extend({
    groups: z.array(z.object({ title: Text, rows: z.array(ActionRow) })),
    note: Text.optional(),
  }),
  /** Published words: responses of the chief constable and the commissioner. */
  responses: Frame.extend({
    quotes: z.array(z.object({ whose: Text, about: Text.optional(), words: Text, source: Text })),
  }),
  /** Positions side by side; each says whether it is our record or what a force published. */
  positions: Frame.extend({
    groups: z.array(
      z.object({
        title: Text.optional(),
        positions: z.array(
          z.object({ force: Text, kind: Text, tone: Tone, points: z.array(Text), source: Text }),
        ),
      }),
    ),
    note: Text.optional(),
  }),
  /** Counts that add up, as a chart with its table as fallback. */
  counts: Frame.extend({
    total: z.number().int().nonnegative(),
    rows: z.array(z.object({ label: Text, count: z.number().int().nonnegative(), chartColor: z.string() })),
    note: Text.optional(),
  }),
  /** When a board meets, who chairs it, and what is before it. */
  board: Frame.extend({
    facts: z.array(Fact),
    sections: z.array(z.object({ title: Text, lines: z.array(Text) })),
  }),
  /** A clerk's note before a meeting. Sections without content are left out by the caller. */
  digest: Frame.extend({
    intro: Text,
    counts: z.array(z.object({ label: Text, count: z.number().int().nonnegative(), chartColor: z.string() })),
    sections: z.array(
      z.object({
        title: Text,
        tone: Tone,
        /** `note`: whose, due when. Without `open` it leads nowhere: what may not be shown here. */
        lines: z.array(z.object({ words: Text, note: Text.optional(), open: Button.optional() })),
      }),
    ),
    /** A line under all of them. */
    note: Text.optional(),
  }),
  /** What is asked of the reader, one by one, each with buttons of its own. */
  tasks: Frame.extend({
    intro: Text.optional(),
    items: z.array(
      z.object({
        title: Text,
        /** How it stands, and the colour of these words. */
        state: Text.optional(),
        tone: Tone,
        note: Text.optional(),
        buttons: z.array(Button).max(4).default([]),
      }),
    ),
    note: Text.optional(),
  }),
  /** Inspections that are held. */
  reports: Frame.extend({
    reports: z.array(z.object({ title: Text, published: Text, notes: z.array(Text) })),
  }),
  /** What can be asked, as examples that work. */
  help: Frame.extend({
    intro: Text,
    groups: z.array(z.object({ title: Text, examples: z.array(Text) })),
  }),
  /** A sentence, with what to do next: not understood, not held, nothing found, not allowed. */
  message: Frame.extend({ words: z.array(Text), examples: z.array(Text).default([]) }),
  /** "Which …?": the choices are the buttons. */
  choice: Frame.extend({ words: Text.optional() }),
  /** What will be written, before it is: nothing of it is left out, and `words` are never shortened. */
  confirm: Frame.extend({
    /** Which recommendation, report and force. */
    about: Text,
    changes: z.array(Change),
    /** The person's own text, up to 4,000 characters. */
    words: Text.optional(),
    /** The message it was taken from. */
    link: Link.optional(),
    /** What the person should look at again before they confirm. */
    warnings: z.array(Text),
    /** Not repeated in the foot. */
    marking: Text,
  }),
  /** What was written. */
  recorded: Frame.extend({
    about: Text,
    changes: z.array(Change),
    words: Text.optional(),
    link: Link.optional(),
    /** Who recorded it and when: "ASB Thematic Lead, 14 January 2025, 09:05". */
    by: Text,
    marking: Text,
  }),
  /** What a file would come to, before it is brought in: a page of it. */
  preview: Frame.extend({
    /** Whose record it is for, and which page this is. */
    intro: Text,
    counts: z.array(Fact),
    /** `place`: where in the file it stands. `said`: the words that would land there, each with whose they are. */
    sections: z.array(
      z.object({
        title: Text,
        lines: z.array(
          z.object({
            words: Text,
            place: Text.optional(),
            said: z.array(z.object({ whose: Text, words: Text })).default([]),
          }),
        ),
      }),
    ),
    /** How words of the file were read: the person confirms these too. */
    mappings: z.array(z.object({ column: Text, word: Text, meaning: Text, rows: Text })).max(12),
    note: Text.optional(),
  }),
  /** Fields to fill in. */
  form: Form,
} as const;

export type CardKind = keyof typeof cardTypes;
/** What a caller hands over: unescaped words, defaults left out. */
export type CardData<K extends CardKind> = z.input<(typeof cardTypes)[K]>;
export type ButtonData = z.input<typeof Button>;
export type ChangeData = z.input<typeof Change>;
export type FieldData = z.input<typeof Field>;
export type FactData = z.input<typeof Fact>;
export type EntryData = z.input<typeof Entry>;
export type ActionRowData = z.input<typeof ActionRow>;
