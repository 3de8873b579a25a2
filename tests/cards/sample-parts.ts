/** What the samples have in common: the record they are about, and its buttons. */
import type { ButtonData, CardData, Tone } from '../../cards';

export const FOOT = 'OFFICIAL · as at 14 January 2025 · Demo data';
export const EYEBROW = 'Staffordshire Police · ASB spotlight report, October 2024';

export const button = (title: string, verb: string, data: Record<string, unknown> = {}): ButtonData => ({
  title,
  verb,
  data,
});
export const open = (rec: number): ButtonData =>
  button(`Open rec ${rec}`, 'status', { force: 'staffordshire', report: 'asb-2024', rec });
export const row = (
  rec: number,
  title: string,
  [state, tone]: [string, Tone],
  [due, dueTone]: [string, Tone],
  last: string,
): CardData<'list'>['rows'][number] => ({
  rec: `Rec ${rec}`,
  title,
  state,
  tone,
  due,
  dueTone,
  last,
  open: open(rec),
});
export const recButtons = [
  button('History', 'history', { rec: 3 }),
  button('Evidence', 'evidence', { rec: 3 }),
  button('Compare', 'compare', { rec: 3 }),
  button('Update', 'update', { rec: 3 }),
  button('HMICFRS text', 'text', { rec: 3 }),
];
