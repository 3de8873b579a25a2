/** What is answered where nothing is drafted: not allowed, or not possible as things stand. */
import type { ButtonData } from '../../cards';
import { sentence } from '../asking/cards';
import { labelOfId, statusButton, type Answer, type Desk } from '../asking/desk';
import { capital } from '../asking/words';

/** "You can't …" and who can. */
export const refusal = (
  desk: Desk,
  because: string,
  who: string,
  about: readonly string[] = [],
  once?: string,
): Answer => {
  const can =
    who === 'nobody'
      ? `Nobody can ${once === undefined ? 'while it stands so' : `until ${once}`}.`
      : `${capital(who)} can${once === undefined ? '' : `, once ${once}`}.`;
  return sentence(desk, `You can't ${because}. ${can}`, {
    about,
    words: ['Nothing has been recorded.'],
    buttons: about
      .filter((id) => !id.startsWith('board~'))
      .slice(0, 1)
      .map((id) => statusButton(desk, id)),
  });
};

/** Said clearly, but it cannot be so: what is wrong, and that nothing was written. */
export const impossible = (
  desk: Desk,
  problem: string,
  about: readonly string[] = [],
  buttons: ButtonData[] = [],
): Answer => {
  const summary = /^(?:which|nothing held|none|i can't)/i.test(problem)
    ? problem
    : `I can't answer that as it stands: ${problem}`;
  return sentence(desk, summary, { about, buttons, words: ['Nothing has been recorded.'] });
};

/** Given up by the person: nothing was written. @param subject a recommendation's id, or `board~lpib` */
export const letGo = (subject: string, desk: Desk): Answer => {
  const isRec = desk.catalogue.recommendations.some((known) => known.id === subject);
  const where = isRec
    ? ` on ${labelOfId(desk, subject)}`
    : subject.startsWith('board~')
      ? ' on the board'
      : '';
  return sentence(desk, `Cancelled: nothing has been recorded${where}.`, {
    about: isRec ? [subject] : [],
    buttons: isRec ? [{ ...statusButton(desk, subject), title: 'Status' }] : [],
  });
};
