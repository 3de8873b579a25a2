/** What people typed and got no answer to: for whoever looks after the bot, so that it learns. */
import { MISSED_DAYS } from '../../data/cosmos';
import { addDays, dayOf, momentOf, showDay } from '../../data/model';
import { sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary } from './rights';

const MOST = 20;

/** The latest sentences, each with how often it was typed. One query. */
export const answerMissed = async (desk: Desk): Promise<Answer> => {
  if (!isSecretary(desk))
    return sentence(desk, "You can't see what was not answered. The board secretary and administrators can.");
  if (desk.missed === undefined)
    return sentence(desk, 'Nothing held: what is not understood is not kept here.');
  const since = momentOf(addDays(desk.today, -MISSED_DAYS), '00:00');
  const found = await desk.missed.since(desk.asker.tenant, since, MOST + 1);
  if (found.length === 0)
    return sentence(desk, `None: everything typed in the last ${MISSED_DAYS} days was understood`);
  const shown = found.slice(0, MOST);
  const more = found.length > MOST ? `, the latest ${MOST}` : '';
  return sentence(desk, `What I could not answer in the last ${MISSED_DAYS} days${more}`, {
    words: shown.map(({ text, times, latest }) => {
      const said = text === null ? 'Not kept, as it may name a member of the public' : `"${text}"`;
      return `${said}: ${times === 1 ? 'once' : `${times} times, last`} on ${showDay(dayOf(latest))}`;
    }),
  });
};
