/** Writes the archive: page after page from the record, so that no more than a page of it is held at a time. */
import type { CosmosClient } from '@azure/cosmos';
import { RECORD } from '../cosmos/containers';
import { isOfType, readNumber } from '../cosmos/documents';
import { COMMAND_MS, Reading } from '../cosmos/reading';
import { Conditions } from '../cosmos/where';
import { ACCESS_SUBJECT, boardSubject, type Entry } from '../model';
import {
  addToDigest,
  ARCHIVED,
  firstLine,
  isArchivedType,
  lastLine,
  LEFT_OUT,
  lineOf,
  placeOf,
  readArchived,
  settled,
  startDigest,
  type Archived,
  type ArchivedType,
} from './archive';

export interface Archive {
  /** About how many documents it will hold. One query. */
  count(): Promise<number>;
  /** The text of the file, piece by piece. */
  text(): AsyncGenerator<string>;
  /** Once all of the text was read. */
  readonly summary: ArchiveSummary;
}

export interface ArchiveSummary {
  documents: number;
  /** Entries that were recorded while the file was written: they are not in it. */
  recordedMeanwhile: number;
  /** Types of documents in the partition that this version does not know, and so leaves out. */
  unknownTypes: string[];
}

export interface ArchiveSource {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
  /** Told after each page how many documents are written. */
  readonly progress?: (documents: number) => void;
}

const countIn = async (reading: Reading, force: string): Promise<number> => {
  const { text, parameters } = new Conditions().equal('c.force', force).build();
  const query = { query: `SELECT VALUE COUNT(1) FROM c WHERE ${text}`, parameters };
  const counts = (await reading.query('counting what there is', query, force)).map(readNumber);
  return counts.reduce((sum, part) => sum + part, 0);
};

/** Opens the archive of a force. Sends nothing. Its text throws `RecordUnavailable` and `MalformedDocument`. */
export const archiveOf = ({ client, database, force, progress }: ArchiveSource): Archive => {
  const reading = new Reading(client.database(database).container(RECORD), COMMAND_MS);
  const summary: ArchiveSummary = { documents: 0, recordedMeanwhile: 0, unknownTypes: [] };
  return {
    summary,
    count: () => countIn(reading, force),
    text: async function* () {
      const digest = startDigest();
      const heads = new Heads();
      let before = '';
      yield `${firstLine(force)}\n`;
      for (const type of ARCHIVED)
        for await (const page of pagesOf(reading, force, type)) {
          const lines: string[] = [];
          for (const document of page) {
            if (!heads.holds(document)) {
              if (document.type !== 'post') summary.recordedMeanwhile += 1;
              continue;
            }
            const place = placeOf(document);
            if (place <= before) throw new Error(`The record gave ${document.id} out of its order`);
            before = place;
            const line = lineOf(settled(document));
            addToDigest(digest, line);
            lines.push(`${summary.documents === 0 ? '' : ',\n'}${line}`);
            summary.documents += 1;
          }
          yield lines.join('');
          progress?.(summary.documents);
        }
      yield `\n${lastLine(summary.documents, digest.digest('hex'))}\n`;
      summary.unknownTypes = await unknownTypes(reading, force);
    },
  };
};

/**
 * Where each chain stood when its subject was read. The bot may be recording while the file is written: what
 * comes after is left out, so that each chain in the file ends where its subject says.
 */
class Heads {
  readonly #last = new Map<string, number>();

  /** Whether the document belongs to the record as it was read. */
  holds(document: Archived): boolean {
    switch (document.type) {
      case 'board':
        this.#last.set(boardSubject(document.id), document.head.sequence);
        return true;
      case 'recommendation':
        this.#last.set(document.id, document.head.sequence);
        return true;
      case 'access':
        this.#last.set(ACCESS_SUBJECT, document.head.sequence);
        return true;
      case 'update':
      case 'board update':
      case 'access update':
        return this.#isKnown(document);
      case 'post':
        return (
          document.kind !== 'entry' ||
          this.#isKnown({
            recommendation: document.subject,
            sequence: Number(document.update.slice(document.subject.length + 1)),
          })
        );
      case 'inspection':
      case 'person':
      case 'live':
      case 'position':
        return true;
    }
  }

  #isKnown({ recommendation, sequence }: Pick<Entry, 'recommendation' | 'sequence'>): boolean {
    return sequence <= (this.#last.get(recommendation) ?? 0);
  }
}

async function* pagesOf(
  reading: Reading,
  force: string,
  type: ArchivedType,
): AsyncGenerator<readonly Archived[]> {
  if (type === 'position') {
    const positions = await othersPositions(reading, force);
    yield positions.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    return;
  }
  const { text, parameters } = new Conditions().equal('c.force', force).equal('c.type', type).build();
  const query = { query: `SELECT * FROM c WHERE ${text} ORDER BY c.id`, parameters };
  for await (const page of reading.pages(`taking out every ${type}`, query, force))
    yield page.map((document) => readArchived(type, document));
}

/** What other forces published lies in their partitions. */
export const othersPositions = async (reading: Reading, force: string): Promise<readonly Archived[]> => {
  const where = new Conditions().equal('c.type', 'position');
  where.add(`c.force != ${where.parameter(force)}`);
  const { text, parameters } = where.build();
  const found = await reading.query('taking out what other forces published', {
    query: `SELECT * FROM c WHERE ${text}`,
    parameters,
  });
  return found
    .filter((document) => isOfType(document, 'position'))
    .map((each) => readArchived('position', each));
};

const unknownTypes = async (reading: Reading, force: string): Promise<string[]> => {
  const where = new Conditions().equal('c.force', force);
  where.add(`NOT (${where.among('c.type', [...ARCHIVED, ...LEFT_OUT])})`);
  const { text, parameters } = where.build();
  const types = new Set<string>();
  const query = { query: `SELECT VALUE c.type FROM c WHERE ${text}`, parameters };
  for await (const page of reading.pages('looking for what is not known', query, force))
    for (const type of page) types.add(isArchivedType(type) ? '' : String(type));
  return [...types].filter((type) => type !== '').sort();
};
