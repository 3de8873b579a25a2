/** The two ways of reading the record container: one document by its id, or a query inside a partition. */
import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { RecordUnavailable } from './errors';
import { Conditions } from './where';

/** A turn in Teams has 15 seconds in all. */
const DEADLINE_MS = 10_000;
/** Whoever runs a command waits longer than whoever asks in chat. */
export const COMMAND_MS = 120_000;

export class Reading {
  readonly #container: Container;
  readonly #deadlineMs: number;

  /** @param deadlineMs for one read with all its retries */
  constructor(container: Container, deadlineMs = DEADLINE_MS) {
    this.#container = container;
    this.#deadlineMs = deadlineMs;
  }

  /** One point read; undefined where there is no such document. Throws `RecordUnavailable`. */
  async point(force: string, id: string): Promise<unknown> {
    // The id ends up in a path: what Cosmos would refuse as an id is no document of ours.
    if (id === '' || /[/\\?#]/.test(id)) return undefined;
    try {
      return await inTime(this.#deadlineMs, async (abortSignal) => {
        const answer = await this.#container.item(id, force).read<object>({ abortSignal });
        return answer.resource;
      });
    } catch (cause) {
      throw new RecordUnavailable(`reading ${id} of ${force}`, cause);
    }
  }

  /** One query, read to its end; `force` keeps it inside that partition. Throws `RecordUnavailable`. */
  async query(asking: string, query: SqlQuerySpec, force?: string): Promise<readonly unknown[]> {
    // Pages as large as the service allows: a hundred at a time would cost a request each.
    const options: FeedOptions = { maxItemCount: -1 };
    if (force !== undefined) options.partitionKey = force;
    try {
      return await inTime(this.#deadlineMs, async (abortSignal) => {
        const answer = await this.#container.items
          .query<unknown>(query, { ...options, abortSignal })
          .fetchAll();
        return answer.resources;
      });
    } catch (cause) {
      throw new RecordUnavailable(asking, cause);
    }
  }

  /** What of a force's partition fits these conditions. One query. Throws `RecordUnavailable`. */
  async ofForce(
    asking: string,
    force: string,
    narrow: (where: Conditions) => Conditions,
    what = '*',
  ): Promise<readonly unknown[]> {
    const { text, parameters } = narrow(new Conditions().equal('c.force', force)).build();
    return this.query(asking, { query: `SELECT ${what} FROM c WHERE ${text}`, parameters }, force);
  }

  /** One query, page by page, for what is too much to hold at once. Throws `RecordUnavailable`. */
  async *pages(asking: string, query: SqlQuerySpec, force: string): AsyncGenerator<readonly unknown[]> {
    const found = this.#container.items.query<unknown>(query, {
      // As large as the service makes them: four megabytes in Azure.
      maxItemCount: -1,
      partitionKey: force,
    });
    while (found.hasMoreResults()) {
      try {
        // Whatever its type says, an answer without documents may have none of these.
        const answer: { readonly resources?: readonly unknown[] } = await inTime(this.#deadlineMs, () =>
          found.fetchNext(),
        );
        yield answer.resources ?? [];
      } catch (cause) {
        throw new RecordUnavailable(asking, cause);
      }
    }
  }

  /** Whether the container is there and answers soon. Never throws. */
  async answers(): Promise<boolean> {
    try {
      await this.#container.read({ abortSignal: AbortSignal.timeout(3_000) });
      return true;
    } catch {
      return false;
    }
  }
}

/** Runs one read under the deadline. The timer ends with the read: `AbortSignal.timeout` would outlive it. */
const inTime = async <T>(deadlineMs: number, read: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, deadlineMs);
  try {
    return await read(controller.signal);
  } finally {
    clearTimeout(timer);
  }
};
