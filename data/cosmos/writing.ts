/** The two ways of writing to a container: one document, or one transactional batch. */
import type { Container, OperationInput } from '@azure/cosmos';
import { etagOf } from './documents';
import { RecordUnavailable } from './errors';

/** A write that takes longer than this has an unknown outcome; whoever made it looks what became of it. */
const DEADLINE_MS = 6_000;

/** Of the record, kept by force; or of the conversations, kept by tenant. */
export type Document = { readonly id: string } & ({ readonly force: string } | { readonly tenant: string });

/** `unknown`: no answer, or none that says whether it was written. */
export type Outcome =
  | { readonly is: 'written' }
  | { readonly is: 'conflict' }
  | { readonly is: 'unknown'; readonly cause: unknown };

export type Operation =
  | { readonly create: Document }
  /** Only where the document still has this etag. */
  | { readonly replace: Document; readonly etag: string };

export class Writing {
  readonly #container: Container;

  constructor(container: Container) {
    this.#container = container;
  }

  /** Creates a document: its etag; nothing is done, and undefined, where its id is taken. Throws `RecordUnavailable`. */
  async create(document: Document): Promise<string | undefined> {
    try {
      const { resource } = await this.#container.items.create({ ...document }, { abortSignal: deadline() });
      return etagOf(resource);
    } catch (cause) {
      if (statusOf(cause) === 409) return undefined;
      throw new RecordUnavailable(`writing ${document.id}`, cause);
    }
  }

  /** Replaces a document that still has this etag: its new one; undefined where it had another. Throws `RecordUnavailable`. */
  async replace(document: Document, etag: string): Promise<string | undefined> {
    try {
      const { resource } = await this.#container
        .item(document.id, partitionOf(document))
        .replace(
          { ...document },
          { accessCondition: { type: 'IfMatch', condition: etag }, abortSignal: deadline() },
        );
      return etagOf(resource);
    } catch (cause) {
      const status = statusOf(cause);
      if (status === 412 || status === 404) return undefined;
      throw new RecordUnavailable(`writing ${document.id}`, cause);
    }
  }

  /** Writes a document whatever is there: of several writers the last one has its way. Throws `RecordUnavailable`. */
  async put(document: Document): Promise<void> {
    // Not an upsert: our identity need not have the right to one, which is the right to all of the record.
    if ((await this.create(document)) !== undefined) return;
    try {
      await this.#container
        .item(document.id, partitionOf(document))
        .replace({ ...document }, { abortSignal: deadline() });
    } catch (cause) {
      throw new RecordUnavailable(`writing ${document.id}`, cause);
    }
  }

  /**
   * All or nothing, in one partition. The first operation has to be the one that can fail: the embedded
   * server stops at a failure but does not take back what came before it. Never throws.
   */
  async batch(force: string, operations: readonly Operation[]): Promise<Outcome> {
    const inputs = operations.map((operation): OperationInput =>
      'create' in operation
        ? { operationType: 'Create', partitionKey: force, resourceBody: { ...operation.create } }
        : {
            operationType: 'Replace',
            // The embedded server wants the partition key with every operation.
            partitionKey: force,
            id: operation.replace.id,
            ifMatch: operation.etag,
            resourceBody: { ...operation.replace },
          },
    );
    try {
      const { result, code } = await this.#container.items.batch(inputs, force, { abortSignal: deadline() });
      const failed = result?.find((each) => each.statusCode >= 400 && each.statusCode !== 424);
      if (failed === undefined && result?.length === inputs.length && (code ?? 500) < 300)
        return { is: 'written' };
      return outcomeOf(failed?.statusCode ?? code);
    } catch (cause) {
      const status = statusOf(cause);
      return isConflict(status) ? { is: 'conflict' } : { is: 'unknown', cause };
    }
  }
}

/** The value under which a document's container keeps it. */
export const partitionOf = (document: Document): string =>
  'force' in document ? document.force : document.tenant;

const deadline = (): AbortSignal => AbortSignal.timeout(DEADLINE_MS);

const isConflict = (status: unknown): boolean => status === 409 || status === 412;

const outcomeOf = (status: number | undefined): Outcome =>
  isConflict(status)
    ? { is: 'conflict' }
    : { is: 'unknown', cause: Object.assign(new Error('the batch was not written'), { code: status }) };

const statusOf = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
