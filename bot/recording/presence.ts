/** What people say of themselves: away, back, no reminder this week; and what is sent again. */
import { z } from 'zod';
import type { People } from '../../data/cosmos';
import {
  absencesFrom,
  addDays,
  Day,
  MOST_LEAVE,
  PersonRef,
  showDay,
  withAway,
  withoutAway,
  type Away,
  type Person,
} from '../../data/model';
import { awayWords } from '../asking/away';
import { answerWith, sentence } from '../asking/cards';
import type { Answer, Desk } from '../asking/desk';
import { isSecretary } from '../asking/rights';
import { answerNotReached, notAgain } from '../asking/telling';
import { counted, listed as listedWords } from '../asking/words';
import { failedLately, planAnew, tellAnew } from '../boards/anew';
import { nextWorkingDay } from '../boards/calendar';
import { impossible, refusal } from './refusing';

const SNOOZE_DAYS = 7;

/** What the Confirm carries; who it was shown to alone may press it. */
export const AwayData = z.object({
  from: Day.nullable().default(null),
  until: Day,
  ask: PersonRef.nullable(),
  person: PersonRef,
});

/** "I'm away until 3 February, ask …", "from 3 to 14 February": shown, and kept at the press of Confirm. */
export const proposeAway = (away: Away, desk: Desk): Answer => {
  const known = listed(desk);
  if (known === undefined) return notListed(desk);
  if (away.until < desk.today) return impossible(desk, `${showDay(away.until)} is in the past.`);
  if (known.leave.length >= MOST_LEAVE)
    return impossible(desk, 'too many absences of yours are recorded. Say “cancel my leave” first.');
  if (away.ask?.id === known.id)
    return impossible(desk, 'name somebody else to be asked while you are away.');
  const heading = `Check and confirm: ${awayWords(away, desk.today)}`;
  return answerWith(
    desk,
    'confirm',
    {
      summary: heading,
      heading,
      buttons: [
        {
          title: 'Confirm',
          verb: 'away',
          data: { ...away, person: { id: known.id, name: known.name } },
          style: 'positive',
        },
        { title: 'Cancel', verb: 'here', data: {} },
      ],
    },
    {
      about: `${known.name} · ${desk.catalogue.force.name}`,
      changes: [{ field: 'Reminders', from: 'to you', to: remindersWords(away, desk.today) }],
      warnings: [],
      marking: 'OFFICIAL',
    },
  );
};

/** At the press of Confirm. Pressed twice, it says the same twice. */
export const setAway = async (
  { person: of, ...away }: z.infer<typeof AwayData>,
  desk: Desk,
): Promise<Answer> => {
  if (of.id !== desk.asker.id) return refusal(desk, 'say of somebody else that they are away', of.name);
  if (away.until < desk.today) return impossible(desk, `${showDay(away.until)} is in the past.`);
  if (away.from !== null && away.from > away.until)
    return impossible(desk, `${showDay(away.until)} is before ${showDay(away.from)}.`);
  // Who is asked comes back from a client: it is somebody the record knows, under the name it knows.
  const ask = desk.catalogue.people.find(({ id }) => id === away.ask?.id);
  const kept: Away = { ...away, ask: ask === undefined ? null : { id: ask.id, name: ask.name } };
  const person = await change((known) => withAway(known, kept, desk.today), desk);
  return person === undefined
    ? notListed(desk)
    : sentence(desk, `Recorded: ${awayWords(kept, desk.today)}`, {
        words: [
          `Reminders go ${remindersWords(kept, desk.today)}. Say “I’m back” to have them again${kept.from === null || kept.from <= desk.today ? '' : ', “cancel my leave” to take this back'}.`,
        ],
      });
};

/**
 * "I'm back": reminders come again.
 * @param all "cancel my leave": what is still to come is off as well
 */
export const setBack = async (desk: Desk, all: boolean): Promise<Answer> => {
  const { today } = desk;
  const person = await change(
    (known) => ({ ...withoutAway(known, today), ...(all ? { leave: [] } : {}), quietUntil: null }),
    desk,
  );
  if (person === undefined) return notListed(desk);
  const coming = absencesFrom(person, today).map((away) => awayWords(away, today));
  return sentence(
    desk,
    all
      ? 'Recorded: no leave of yours is kept, and you are reminded of what is yours'
      : 'Recorded: you are back, and are reminded again of what is yours',
    coming.length === 0
      ? {}
      : { words: [`Still to come: ${listedWords(coming)}. Say “cancel my leave” to take it back.`] },
  );
};

/** "Not this week", pressed on a reminder. */
export const snooze = async (desk: Desk): Promise<Answer> => {
  const until = nextWorkingDay(addDays(desk.today, SNOOZE_DAYS - 1));
  return (await change(() => ({ quietUntil: until }), desk)) === undefined
    ? notListed(desk)
    : sentence(desk, `Recorded: no reminder before ${showDay(until)}`, {
        words: ['What is due stays due; the board still sees it.'],
      });
};

/** "Resend to those who failed": shown, and sent at the press of the button. */
export const proposeResend = (desk: Desk): Promise<Answer> =>
  isSecretary(desk) ? answerNotReached(desk) : Promise.resolve(notTheirs(desk));

const notTheirs = (desk: Desk): Answer => {
  const secretary = desk.catalogue.people.find(({ roles }) => roles.includes('secretary'));
  return refusal(desk, 'send messages again', secretary?.name ?? 'the board secretary');
};

/** What was refused is sent again as the record stands now; what may have arrived, or is of no use any more, is not. */
export const resend = async (desk: Desk): Promise<Answer> => {
  const { told, record, catalogue, now } = desk;
  if (told === undefined) return answerNotReached(desk);
  if (!isSecretary(desk)) return notTheirs(desk);
  const parts = { record, outbox: told.outbox, catalogue, now };
  const plan = await planAnew(await failedLately(told.outbox, desk.today), parts);
  const count = await tellAnew(plan, parts);
  const left = notAgain(plan, catalogue);
  if (count === 0)
    return sentence(
      desk,
      left.length === 0
        ? 'None is left that was refused: nothing is sent again'
        : 'None is sent again: what was refused is of no use any more',
      { words: left },
    );
  told.wake();
  return sentence(desk, `Recorded: ${counted(count, 'message')} ${count === 1 ? 'is' : 'are'} sent again`, {
    words: ['Ask “who was not reached” in a minute to see what became of it.', ...left],
  });
};

const listed = (desk: Desk): Person | undefined =>
  desk.catalogue.people.find(({ id }) => id === desk.asker.id);

const change = async (values: Parameters<People['change']>[1], desk: Desk): Promise<Person | undefined> =>
  desk.told?.people.change(desk.asker.id, values);

const notListed = (desk: Desk): Answer =>
  impossible(desk, 'you are not among the people whom this record reminds.');

const remindersWords = ({ from, until, ask }: Away, today: Day): string =>
  `to ${ask === null ? 'nobody' : ask.name} ${from === null || from <= today ? '' : `from ${showDay(from)} `}until ${showDay(until)}`;
