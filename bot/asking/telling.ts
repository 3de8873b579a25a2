/** What is asked about telling: who was not reached, and whether it can be sent again. */
import { addDays, momentOf } from '../../data/model';
import { unreachedCard } from '../boards/telling/people';
import { unreachedRows } from '../boards/unreached';
import { sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary } from './rights';

/** How far back anybody wants to know. */
export const LOOKED_BACK_DAYS = 30;

/** Whom something should have reached in the last 30 days, and why it did not. One query. */
export const answerNotReached = async (desk: Desk): Promise<Answer> => {
  if (desk.told === undefined)
    return sentence(desk, 'Nothing held: this bot tells nobody of its own accord here.');
  const since = momentOf(addDays(desk.today, -LOOKED_BACK_DAYS), '00:00');
  const failures = await desk.told.outbox.failures(since);
  const rows = unreachedRows(failures, desk.catalogue);
  if (rows.length === 0)
    return sentence(desk, `None: everybody was reached in the last ${LOOKED_BACK_DAYS} days`);
  const refused = failures.filter(({ state }) => state === 'refused').length;
  const buttons =
    refused > 0 && isSecretary(desk)
      ? [{ title: `Send ${refused === 1 ? 'it' : 'them'} again`, verb: 'resend', data: {} }]
      : [];
  return { reply: unreachedCard(rows, desk, buttons), about: [] };
};
