/** What everything that the bot says of its own accord has in common: who says it, and what it says of what is marked too high. */
import type { Recommendation } from '../../../data/model';
import { sentence } from '../../asking/cards';
import { deskOf, labelOf, labelOfId, type Desk } from '../../asking/desk';
import type { Asker, Reply } from '../../turn';

/** Nobody asks: no button and no right of anybody's in particular. */
const NOBODY: Asker = { id: '', name: '', tenant: '' };

/** The desk for what the bot says itself. */
export const systemDesk = (parts: Omit<Desk, 'today' | 'asker'>): Desk => deskOf({ ...parts, asker: NOBODY });

const whereToAsk = 'marked OFFICIAL-SENSITIVE: ask me in your own chat.';

/** In a list: which recommendation, and nothing of what is recorded on it. */
export const pointerWords = (id: string, desk: Desk): string => `${labelOfId(desk, id)} is ${whereToAsk}`;

/** A card of its own: that something was recorded, and where it can be asked for. */
export const pointerCard = (rec: Pick<Recommendation, 'kind' | 'number' | 'inspection'>, desk: Desk): Reply =>
  sentence(desk, `${labelOf(rec)} was updated. It is ${whereToAsk}`, { inspections: [rec.inspection] }).reply;
