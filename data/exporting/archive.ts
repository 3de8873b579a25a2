/**
 * The record as one JSON file, from which it can be put into an empty database whole. The same record gives
 * the same bytes: documents in a fixed order, one a line, their properties sorted, and no date of the day on
 * which it was taken out.
 *
 * In it: inspections, boards, people and who may do what, recommendations, every entry of every history, what other forces
 * published, and the outbox with the live cards in channels. The outbox has to be there: a digest, a reminder
 * or an agenda is told once because its post's id is taken, and without it a bot on the restored record would
 * tell the board a second time. For the same reason a post that had not ended is in it as of unknown outcome:
 * whoever sent it may have sent it after the file was made, so it is not sent again, and "who was not reached"
 * names it.
 *
 * Not in it: drafts, which live for hours and belong to cards on somebody's screen; the marks by which two links of
 * one channel collide and the bot's last look, which are written anew; and the conversations
 * container (where the bot may speak, how fast, what was last spoken of, what was not understood), which
 * holds addresses of one installation and is learnt anew from the next message or installation.
 */
import { createHash, type Hash } from 'node:crypto';
import type { z } from 'zod';
import { reader } from '../cosmos/documents';
import {
  Access,
  AccessUpdate,
  Board,
  BoardUpdate,
  canonical,
  hasEnded,
  Inspection,
  LiveCard,
  Person,
  Position,
  Post,
  Recommendation,
  Update,
} from '../model';

const SHAPES = {
  inspection: Inspection,
  board: Board,
  person: Person,
  access: Access,
  recommendation: Recommendation,
  'board update': BoardUpdate,
  'access update': AccessUpdate,
  update: Update,
  post: Post,
  live: LiveCard,
  position: Position,
} as const;

export type ArchivedType = keyof typeof SHAPES;
export type Archived = z.infer<(typeof SHAPES)[ArchivedType]>;

/** The order in which they stand in the file: what entries are about before the entries. */
export const ARCHIVED = Object.keys(SHAPES) as readonly ArchivedType[];

/** Kept in the same partition and left out on purpose. */
export const LEFT_OUT: readonly string[] = ['draft', 'channel', 'look'];

export const isArchivedType = (type: unknown): type is ArchivedType =>
  typeof type === 'string' && type in SHAPES;

const READERS: Readonly<Record<ArchivedType, (document: unknown) => Archived>> = {
  inspection: reader(Inspection),
  board: reader(Board),
  person: reader(Person),
  access: reader(Access),
  recommendation: reader(Recommendation),
  'board update': reader(BoardUpdate),
  'access update': reader(AccessUpdate),
  update: reader(Update),
  post: reader<Archived>(Post),
  live: reader(LiveCard),
  position: reader(Position),
};

/** Checks a document of that type. Throws `MalformedDocument`, naming it. */
export const readArchived = (type: ArchivedType, document: unknown): Archived => READERS[type](document);

const NOT_SENT = 'The record was taken out before it was known to be sent.';

/** As it stands in the file: a post that had not ended is of unknown outcome there. */
export const settled = (document: Archived): Archived =>
  document.type !== 'post' || hasEnded(document)
    ? document
    : {
        ...document,
        state: 'unknown',
        doing: false,
        claim: null,
        reason: NOT_SENT,
        endedAt: document.createdAt,
      };

/** Where a document stands: by its type, then by its force and id. Two never stand in the same place. */
export const placeOf = ({ type, force, id }: Pick<Archived, 'type' | 'force' | 'id'>): string =>
  `${String(ARCHIVED.indexOf(type)).padStart(2, '0')} ${force} ${id}`;

export const FORMAT = 'assurance record';
export const VERSION = 1;

export const firstLine = (force: string): string =>
  `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"force":${JSON.stringify(force)},"documents":[`;

export const lastLine = (count: number, digest: string): string =>
  `],"count":${count},"sha256":${JSON.stringify(digest)}}`;

export const lineOf = (document: Archived): string => canonical(document);

/** Over all documents' lines, in order: a file that was cut short or altered does not match its own. */
export const startDigest = (): Hash => createHash('sha256');
export const addToDigest = (digest: Hash, line: string): void => void digest.update(`${line}\n`, 'utf8');
