/**
 * Files that were understood and wait for their Confirm, kept beside the conversations: whichever copy of the bot
 * hears the press has all of it, and an import whose copy was killed is gone on with by another. What a file was
 * understood to hold is kept in pieces, because one document takes 2 MB.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { Found } from '../importing/found';
import { MappingChoice } from '../importing/spreadsheets/options';
import { Day, Instant, PersonRef, Published, SCHEMA } from '../model';
import { CONVERSATIONS } from './containers';
import { reader } from './documents';
import { Holding, type Held } from './holding';
import { Reading } from './reading';
import { Writing } from './writing';

/** As long as a draft waits. The database forgets it then. */
export const IMPORT_HOURS = 24;
const PIECE = 1_000_000;
const PIECES_AT_ONCE = 4;
/** What is unpacked is what was packed; a document that was tampered with does not fill the memory. */
const MOST_UNPACKED = 256 * 1024 * 1024;

const Count = z.number().int().nonnegative();
const common = { schema: z.literal(SCHEMA), tenant: z.string().min(1), ttl: z.number().int().positive() };

export const WaitingImport = z
  .object({
    ...common,
    id: z.string().regex(/^import~[0-9a-f-]{36}$/),
    type: z.literal('import'),
    /** Whose it is: nobody else can confirm it. */
    by: PersonRef,
    file: z.object({ name: z.string().min(1), sha256: z.string() }).strict(),
    options: z
      .object({
        from: z.string().optional(),
        report: z.string().optional(),
        reports: z.record(z.string()).optional(),
        published: z.record(Published).optional(),
        anchor: Day.optional(),
        anchors: z.record(Day).optional(),
        mappings: z.array(MappingChoice).optional(),
      })
      .strict(),
    /** `stopped`: it was ended in the middle, or failed, and may be confirmed again. */
    state: z.enum(['open', 'writing', 'stopped', 'done', 'cancelled']),
    /** Which copy writes it, and until when by that copy's clock; then another may go on. */
    claim: z
      .object({ by: z.string().min(1), until: Instant })
      .strict()
      .nullable(),
    progress: z.object({ done: Count, total: Count }).strict(),
    /** Why it stopped, in words. */
    reason: z.string().nullable(),
    written: z
      .object({
        recommendations: Count,
        positions: Count,
        changedMeanwhile: z.array(z.string()),
      })
      .strict()
      .nullable(),
    pieces: Count,
    createdAt: Instant,
  })
  .strict();
export type WaitingImport = z.infer<typeof WaitingImport>;

const Piece = z
  .object({ ...common, id: z.string(), type: z.literal('import piece'), text: z.string().max(PIECE) })
  .strict();
type Piece = z.infer<typeof Piece>;

/** What was understood, and what of it the person was shown. */
const Contents = z
  .object({ found: Found, shown: z.array(z.tuple([z.string(), Count])), file: z.string().optional() })
  .strict();
export interface ImportContents {
  readonly found: Found;
  readonly shown: ReadonlyMap<string, number>;
  /** The file itself, where the person may still say how words of it are to be read. */
  readonly bytes?: Uint8Array | undefined;
}

export interface WaitingImports {
  /** Throws `RecordUnavailable`. */
  create(
    waiting: Omit<WaitingImport, 'type' | 'schema' | 'pieces' | 'ttl'>,
    contents: ImportContents,
  ): Promise<void>;
  get(tenant: string, id: string): Promise<Held<WaitingImport> | undefined>;
  /** Undefined where somebody else wrote it in between. */
  save(waiting: WaitingImport, etag: string): Promise<Held<WaitingImport> | undefined>;
  /** Undefined where a piece of it is forgotten already. */
  contents(waiting: WaitingImport): Promise<ImportContents | undefined>;
}

/** Opens them. Sends nothing. Its calls throw `RecordUnavailable`. */
export const openWaitingImports = ({
  client,
  database,
}: {
  readonly client: CosmosClient;
  readonly database: string;
}): WaitingImports => {
  const container = client.database(database).container(CONVERSATIONS);
  const reading = new Reading(container);
  const writing = new Writing(container);
  const heads = new Holding<WaitingImport>(reading, writing, 'import', reader(WaitingImport));
  const pieces = new Holding<Piece>(reading, writing, 'import piece', reader(Piece));
  // The pieces outlive what names them.
  const ttl = IMPORT_HOURS * 3_600;
  return {
    create: async (waiting, { found, shown, bytes }) => {
      const file = bytes === undefined ? undefined : Buffer.from(bytes).toString('base64');
      const packed = gzipSync(JSON.stringify({ found, shown: [...shown], file })).toString('base64');
      const texts = Array.from({ length: Math.ceil(packed.length / PIECE) }, (_, at) =>
        packed.slice(at * PIECE, (at + 1) * PIECE),
      );
      const { tenant } = waiting;
      for (const [at, text] of texts.entries())
        await pieces.create({
          id: pieceId(waiting.id, at),
          type: 'import piece',
          schema: SCHEMA,
          tenant,
          text,
          ttl: ttl + 3_600,
        });
      await heads.create({ ...waiting, type: 'import', schema: SCHEMA, pieces: texts.length, ttl });
    },
    get: (tenant, id) => heads.get(tenant, id),
    save: (waiting, etag) => heads.replace(waiting, etag),
    contents: async ({ id, tenant, pieces: count }) => {
      const texts: string[] = [];
      for (let from = 0; from < count; from += PIECES_AT_ONCE) {
        const some = Array.from({ length: Math.min(PIECES_AT_ONCE, count - from) }, (_, at) => from + at);
        const read = await Promise.all(some.map((at) => pieces.get(tenant, pieceId(id, at))));
        for (const each of read) {
          if (each === undefined) return undefined;
          texts.push(each.document.text);
        }
      }
      const json = gunzipSync(Buffer.from(texts.join(''), 'base64'), { maxOutputLength: MOST_UNPACKED });
      const { found, shown, file } = Contents.parse(JSON.parse(json.toString('utf8')));
      const bytes = file === undefined ? undefined : Buffer.from(file, 'base64');
      return { found, shown: new Map(shown), bytes };
    },
  };
};

const pieceId = (id: string, at: number): string => `${id}~${String(at).padStart(4, '0')}`;
