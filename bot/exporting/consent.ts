/** A file that was offered is accepted or declined: accepted, it is composed as the record now stands, and put where Teams says. */
import { z } from 'zod';
import { ExportRequest, Marking } from '../../data/model';
import { sentence } from '../asking/cards';
import { asks, type Desk } from '../asking/desk';
import type { FileTurn, Reply, Storing } from '../turn';
import { composeExport, NotHeld } from './compose';
import { holdingOf, titleOf } from './offer';

/** What the offer carried. */
const Context = z
  .object({ export: ExportRequest, by: z.string().min(1), name: z.string().min(1), marking: Marking })
  .strict();

export const takeFile = async (turn: FileTurn, desk: Desk): Promise<readonly Reply[]> => {
  const context = Context.safeParse(turn.context).data;
  if (context === undefined)
    return [sentence(desk, 'That file can no longer be made: ask for it again').reply];
  const { export: request, by, name, marking } = context;
  const again = [asks('Offer it again', { ask: 'export', request })];
  const say = (summary: string, ...words: readonly string[]): Reply[] => [
    sentence(desk, summary, { words: [...words], buttons: again, markings: [marking] }).reply,
  ];
  if (by !== desk.asker.id || desk.files === undefined)
    return [
      sentence(desk, "You can't take this file: it was offered to somebody else", {
        words: ['Ask me for it in your own chat with me.'],
      }).reply,
    ];
  if (!turn.accepted) return say(`Declined: ${name} was not saved`, 'Nothing was written.');
  if (turn.put === undefined)
    return say(`${name} was not saved: Teams did not say where to put it`, 'Ask for it again.');
  try {
    const file = await composeExport(request, desk);
    // Its name, which says how it is marked, is Teams' by now.
    if (file.marking !== marking)
      return say(
        `${name} was not saved: it is marked ${file.marking} by now`,
        `When it was offered it was marked ${marking}. Offer it again, and its name says so.`,
      );
    const ended = await turn.put(file.bytes);
    return ended.outcome === 'stored'
      ? [
          {
            ...sentence(desk, `Saved: ${titleOf(request, desk)}, ${holdingOf(file, request)}`, {
              markings: [marking],
            }).reply,
            stored: ended.file,
          },
        ]
      : say(...failure(name, ended));
  } catch (error) {
    if (error instanceof NotHeld) return say(error.message);
    throw error;
  }
};

const failure = (
  name: string,
  { outcome, reason }: Exclude<Storing, { outcome: 'stored' }>,
): [string, string] =>
  outcome === 'refused'
    ? [
        `${name} was not saved: ${reason}`,
        'Nothing was written. Offer it again; if that fails too, tell your administrator.',
      ]
    : [
        `${name} may not have been saved: ${reason}`,
        'Look in your OneDrive. If it is not there, or cannot be opened, have it offered again.',
      ];
