/** A file that was fetched: read, planned, kept until somebody decides, and shown. */
import { randomUUID } from 'node:crypto';
import { shownIn, type Importing, type WaitingImports } from '../../data/cosmos';
import type { Found, IncomingFile } from '../../data/importing/found';
import type { ImportOptions } from '../../data/importing/plan';
import type { Reader } from '../../data/importing/reader';
import type { PersonRef } from '../../data/model';
import type { Desk } from '../asking/desk';
import { actorOf } from '../asking/rights';
import type { Clock } from '../clock';
import type { Reply } from '../turn';
import { previewCard } from './cards';
import { wordsOf } from './chosen';

export interface ShowingParts {
  readonly importing: Importing;
  readonly waiting: WaitingImports;
  readonly reader: Reader;
  readonly clock: Clock;
}

export class Showing {
  readonly #parts: ShowingParts;

  constructor(parts: ShowingParts) {
    this.#parts = parts;
  }

  /** Reads it as the person wants it read, and shows what it comes to. Throws `UnreadableFile`. */
  async read(file: IncomingFile, options: ImportOptions, tenant: string, desk: Desk): Promise<Reply> {
    const { importing, reader } = this.#parts;
    const { force, inspections } = desk.catalogue;
    const { mappings } = options;
    const textsOf = (read: Found): ReturnType<Importing['textsOf']> => importing.textsOf(read, options);
    const found = await reader.read(file, { force: force.id, inspections, textsOf, mappings });
    return this.show(found, file.bytes, options, tenant, desk);
  }

  /** Plans it, keeps it, and shows it. */
  async show(
    found: Found,
    bytes: Uint8Array | undefined,
    options: ImportOptions,
    tenant: string,
    desk: Desk,
  ): Promise<Reply> {
    const { importing, waiting, clock } = this.#parts;
    const now = clock.now().toISOString();
    const by = personOf(desk);
    const plan = await importing.plan(found, options, { by, at: now });
    const id = `import~${randomUUID()}`;
    await waiting.create(
      {
        id,
        tenant,
        by,
        file: { name: found.file.name, sha256: found.file.sha256 },
        options: {
          ...options,
          ...(options.published === undefined ? {} : { published: { ...options.published } }),
          ...(options.reports === undefined ? {} : { reports: { ...options.reports } }),
          mappings: options.mappings === undefined ? undefined : [...options.mappings],
        },
        state: 'open',
        claim: null,
        progress: { done: 0, total: plan.recommendations.length + plan.positions.length },
        reason: null,
        written: null,
        createdAt: now,
      },
      // Only what may be read otherwise makes it worth while to keep the file itself: a word, or a number that the
      // file leaves out, which another report may have.
      {
        found,
        shown: shownIn(plan),
        bytes: wordsOf(plan).length > 0 || isUnnumbered(found) ? bytes : undefined,
      },
    );
    return previewCard(plan, { id }, desk);
  }
}

/** Whether a recommendation stands there whose number is not the file's own, or not known. */
const isUnnumbered = ({ published, file: { format } }: Found): boolean =>
  format !== 'xlsx' && format !== 'csv' && published.some(({ number }) => number === null);

const personOf = (desk: Desk): PersonRef => {
  const { id, name } = actorOf(desk);
  return { id, name: name === '' ? 'Administrator' : name };
};
