/** What is asked about telling: who was not reached, and whether it can be sent again. */
import type { Catalogue } from '../../data/model';
import { failedLately, LOOKED_BACK_DAYS, planAnew, type Anew } from '../boards/anew';
import { unreachedCard } from '../boards/telling/people';
import { unreachedRows } from '../boards/unreached';
import { sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary } from './rights';
import { capital } from './words';

/** Whom something should have reached in the last 30 days, and why it did not. At most six queries. */
export const answerNotReached = async (desk: Desk): Promise<Answer> => {
  if (desk.told === undefined)
    return sentence(desk, 'Nothing held: this bot tells nobody of its own accord here.');
  const { record, catalogue, now, told } = desk;
  const failures = await failedLately(told.outbox, desk.today);
  const rows = unreachedRows(failures, catalogue);
  if (rows.length === 0)
    return sentence(desk, `None: everybody was reached in the last ${LOOKED_BACK_DAYS} days`);
  if (!isSecretary(desk)) return { reply: unreachedCard(rows, desk), about: [] };
  const plan = await planAnew(failures, { record, outbox: told.outbox, catalogue, now });
  const again = plan.filter(({ is }) => is === 'again').length;
  const buttons =
    again > 0 ? [{ title: `Send ${again === 1 ? 'it' : 'them'} again`, verb: 'resend', data: {} }] : [];
  const notes = rows.some(({ doubtful }) => doubtful) ? ['What may have arrived is not sent again.'] : [];
  const left = [...notes, ...notAgain(plan, catalogue)];
  return { reply: unreachedCard(rows, desk, buttons, left), about: [] };
};

/** More are only counted. */
const MOST_NAMED = 10;

/** "Not sent again: Reminder of what is due, ASB Thematic Lead: nothing of theirs is due any more" */
export const notAgain = (plan: readonly Anew[], catalogue: Catalogue): string[] => {
  const left = plan.flatMap((each) =>
    each.is === 'again'
      ? []
      : unreachedRows([each.failed], catalogue).map(
          ({ who, what }) => `Not sent again: ${what}, ${who}. ${capital(each.why)}.`,
        ),
  );
  const more = left.length - MOST_NAMED;
  return more <= 0 ? left : [...left.slice(0, MOST_NAMED), `And ${more} more that are of no use any more.`];
};
