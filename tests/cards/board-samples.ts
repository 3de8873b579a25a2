/** The cards of a board's work, as a caller would hand them over; all words are made up. */
import type { CardData } from '../../cards';
import { FOOT, button, open } from './sample-parts';

type Kind = 'board' | 'digest' | 'tasks';

export const boards: { readonly [K in Kind]: () => CardData<K> } = {
  board: () => ({
    summary: 'The Local Policing Improvement Board meets on 23 January 2025',
    eyebrow: 'Staffordshire Police',
    heading: 'Local Policing Improvement Board',
    facts: [
      { title: 'Meets', value: 'Thursday 23 January 2025, 14:00' },
      { title: 'Chair', value: 'Deputy Chief Constable' },
      { title: 'Papers due', value: '16 January 2025' },
      { title: 'Clerk', value: 'S Whitfield' },
    ],
    sections: [
      { title: 'For decision', lines: ['Rec 4: sign-off, 14 days overdue', 'Rec 2: new date asked for'] },
      { title: 'For information', lines: ['Rec 3: amber, in progress'] },
    ],
    buttons: [button('Digest', 'digest')],
    foot: FOOT,
  }),
  digest: () => ({
    summary: 'Before the board on 23 January: 2 of 5 overdue, 1 decision needed',
    eyebrow: 'Local Policing Improvement Board · 23 January 2025',
    heading: '2 of 5 are overdue, 1 needs a decision',
    intro: 'Since 21 November one recommendation turned amber and one was completed.',
    counts: [
      { label: 'Red', count: 1, chartColor: 'attention' },
      { label: 'Amber', count: 2, chartColor: 'warning' },
      { label: 'Green', count: 1, chartColor: 'good' },
      { label: 'Complete', count: 1, chartColor: 'neutral' },
    ],
    sections: [
      {
        title: 'Needs the board’s decision',
        tone: 'accent',
        lines: [{ words: 'Rec 4: awaiting sign-off since 31 December', open: open(4) }],
      },
      {
        title: 'Late',
        tone: 'attention',
        lines: [
          { words: 'Rec 4: red, 14 days overdue, Head of Neighbourhoods', open: open(4) },
          { words: 'Rec 2: amber, 2 days overdue, Contact Centre Manager', open: open(2) },
        ],
      },
      {
        title: 'Coming',
        tone: 'default',
        lines: [
          {
            words: 'Rec 3: review risk assessment',
            note: 'ASB Thematic Lead, due 31 March 2025 (in 76 days)',
            open: open(3),
          },
        ],
      },
      {
        title: 'Not shown here',
        tone: 'default',
        lines: [{ words: 'Rec 5 is marked OFFICIAL-SENSITIVE: ask me in your own chat.' }],
      },
    ],
    note: 'And 3 more: ask “what is overdue”.',
    buttons: [button('Whole list', 'list')],
    foot: FOOT,
  }),
  tasks: () => ({
    summary: 'Rec 4 is 14 days overdue, Rec 3 is due in 7 days',
    eyebrow: 'Staffordshire Police · ASB spotlight report, October 2024',
    heading: 'Rec 4 is 14 days overdue, Rec 3 is due in 7 days',
    intro: 'Two of yours need an update before the board on 23 January 2025.',
    items: [
      {
        title: 'Rec 4: act on repeat victims',
        state: 'Due 31 December 2024, 14 days overdue',
        tone: 'attention',
        note: 'Red: overdue. Last update 9 January 2025',
        buttons: [button('Update Rec 4', 'form', { rec: 4 }), button('Move the date of Rec 4', 'form')],
      },
      {
        title: 'Rec 3: review risk assessment from first contact to closure',
        state: 'Due 21 January 2025 (in 7 days)',
        tone: 'default',
        note: 'Amber: at risk. No update is recorded',
        buttons: [button('Update Rec 3', 'form', { rec: 3 })],
      },
      { title: 'Rec 2: share the ASB definition', tone: 'default' },
    ],
    note: 'And 4 more: ask “what’s on me”.',
    buttons: [button('Not this week', 'snooze')],
    foot: FOOT,
  }),
};
