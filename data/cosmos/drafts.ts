/** Drafts: what waits for its Confirm. */
import { DRAFT_HOURS, Draft, type Instant } from '../model';
import { etagOf, isOfType, readDraft } from './documents';
import { RecordUnavailable } from './errors';
import type { Reading } from './reading';
import type { Writing } from './writing';

/** A draft and the etag under which it was read. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly etag: string;
}

/** How often a draft is written anew when somebody else writes it at the same moment. */
const ATTEMPTS = 5;

export class Drafts {
  readonly #reading: Reading;
  readonly #writing: Writing;
  readonly #force: string;

  constructor(reading: Reading, writing: Writing, force: string) {
    this.#reading = reading;
    this.#writing = writing;
    this.#force = force;
  }

  async create(draft: Draft): Promise<void> {
    const checked = Draft.parse(draft);
    if (checked.force !== this.#force) throw new Error(`The draft is for ${checked.force}, not for us`);
    await this.#writing.create(checked);
  }

  /** One point read; whatever is no draft of ours is not there. */
  async held(id: string): Promise<HeldDraft | undefined> {
    if (!id.startsWith('draft~')) return undefined;
    const document = await this.#reading.point(this.#force, id);
    if (!isOfType(document, 'draft')) return undefined;
    return { draft: readDraft(document), etag: etagOf(document) };
  }

  /** Changes a draft that is open; gives it as it then stands, or undefined where there is none. */
  async change(
    id: string,
    values: Partial<Pick<Draft, 'state' | 'basedOn' | 'origin'>>,
    by?: string,
  ): Promise<Draft | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const held = await this.held(id);
      if (held?.draft.state !== 'open') return held?.draft;
      if (by !== undefined && held.draft.by.id !== by) return undefined;
      const changed = Draft.parse({ ...held.draft, ...values });
      if ((await this.#writing.replace(changed, held.etag)) !== undefined) return changed;
    }
    throw new RecordUnavailable(`changing ${id}`, new Error('it is being changed by others all the time'));
  }
}

/** Whether an open draft is too old to confirm. The database forgets it later, or not at all. */
export const isExpired = (draft: Draft, now: Instant): boolean =>
  draft.state === 'open' && Date.parse(now) - Date.parse(draft.createdAt) > DRAFT_HOURS * 3_600_000;
