/** What every reader of documents makes of its bytes: blocks in reading order, before anything is understood. */
import { z } from 'zod';
import { FoundAt } from '../found';

const words = {
  text: z.string().min(1),
  /** Wholly between quotation marks' elements (`<blockquote>`), so somebody else's words. */
  quoted: z.literal(true).optional(),
  /** Wholly bold. */
  bold: z.literal(true).optional(),
  at: FoundAt,
};

export const Paragraph = z.object({ is: z.literal('paragraph'), ...words }).strict();
export type Paragraph = z.infer<typeof Paragraph>;

export const Item = z
  .object({
    is: z.literal('item'),
    /** From 0, deeper for a list within a list. */
    depth: z.number().int().nonnegative(),
    /** As typed before it, or as Word shows it: `3.`, `(a)`; absent for a bullet and for numbers that a browser counts. */
    marker: z.string().optional(),
    ...words,
  })
  .strict();
export type Item = z.infer<typeof Item>;

export const Heading = z
  .object({
    is: z.literal('heading'),
    /** 1 the highest; null where only its looks (short, alone, without a full stop) say that it is one. */
    level: z.number().int().min(1).max(6).nullable(),
    ...words,
  })
  .strict();
export type Heading = z.infer<typeof Heading>;

/** What a cell of a table may hold. */
export const Simple = z.discriminatedUnion('is', [Paragraph, Item, Heading]);
export type Simple = z.infer<typeof Simple>;

export const Row = z
  .object({
    is: z.literal('row'),
    /** Rows of one table share it. */
    table: z.number().int().nonnegative(),
    cells: z.array(z.array(Simple)),
    at: FoundAt,
  })
  .strict();
export type Row = z.infer<typeof Row>;

export const Block = z.discriminatedUnion('is', [Paragraph, Item, Heading, Row]);
export type Block = z.infer<typeof Block>;

export const Reading = z
  .object({
    blocks: z.array(Block),
    /** Lines that stand at the head or foot of every page: a marking stands there. */
    furniture: z.array(z.string().min(1)),
    /** What was left out for safety, as sentences: macros, parts that lie elsewhere. */
    ignored: z.array(z.string().min(1)),
  })
  .strict();
export type Reading = z.infer<typeof Reading>;
