/** The cards on which something is recorded, as a caller would hand them over; all words are made up. */
import type { ButtonData, CardData } from '../../cards';
import { FOOT, button } from './sample-parts';

type Kind = 'confirm' | 'recorded' | 'form';

const ABOUT = 'Rec 3: review risk assessment · ASB spotlight report, October 2024 · Staffordshire Police';
const DRAFT = { draft: 'd-7f3a' };
const WORDS =
  'Control room training moved to the week of 24 February: the new rota leaves no room before.\nThe dip sample stands at 61%. Mrs Green of 14 Mill Lane rang twice to say nobody has called her back.';

const changes = (): CardData<'confirm'>['changes'] => [
  { field: 'RAG', from: 'Green: on track', to: 'Amber: at risk' },
  { field: 'Due', from: '28 February 2025', to: '31 March 2025' },
  { field: 'Reason for the new date', from: '', to: 'The new rota leaves no room for training before March' },
];

const styled = (title: string, verb: string, style: NonNullable<ButtonData['style']>): ButtonData => ({
  ...button(title, verb, DRAFT),
  style,
});

export const recording: { readonly [K in Kind]: () => CardData<K> } = {
  confirm: () => ({
    summary: 'Please confirm: rec 3 goes from green to amber, due 31 March 2025',
    heading: 'Record this update?',
    about: ABOUT,
    changes: changes(),
    words: WORDS,
    warnings: [
      '“Mrs Green of 14 Mill Lane” looks like the name and address of a member of the public. Victims, suspects and witnesses have no place in this record.',
      'The date moves for the second time; the first one was 31 January 2025.',
    ],
    marking: 'OFFICIAL',
    buttons: [
      styled('Confirm', 'confirm', 'positive'),
      button('Edit', 'edit', DRAFT),
      button('Cancel', 'cancel', DRAFT),
    ],
    foot: FOOT,
  }),
  recorded: () => ({
    summary: 'Recorded: rec 3 is amber, due 31 March 2025',
    heading: 'Update recorded',
    about: ABOUT,
    changes: changes(),
    words: 'Control room training moved to the week of 24 February: the new rota leaves no room before.',
    by: 'ASB Thematic Lead, 14 January 2025, 09:05',
    marking: 'OFFICIAL',
    buttons: [button('Undo', 'undo', DRAFT), button('Status', 'status', { rec: 3 })],
    foot: FOOT,
  }),
  form: () => ({
    summary: 'A form to update rec 3',
    eyebrow: 'Staffordshire Police · ASB spotlight report, October 2024',
    heading: 'Update rec 3: review risk assessment',
    intro: 'Leave empty what stays as it is.',
    problems: ['31 February is not a day: pick the new date again.'],
    fields: [
      {
        id: 'words',
        label: 'What happened',
        kind: 'text',
        required: true,
        error: 'Say what happened',
        value: 'Control room training moved to the week of 24 February.',
        hint: 'What was done, what it showed, what comes next',
        maxLength: 4000,
      },
      {
        id: 'rag',
        label: 'RAG',
        kind: 'choice',
        required: true,
        error: 'Choose a rating',
        value: 'amber',
        choices: [
          { title: 'Green: on track', value: 'green' },
          { title: 'Amber: at risk', value: 'amber' },
          { title: 'Red: off track', value: 'red' },
        ],
      },
      {
        id: 'due',
        label: 'New due date',
        kind: 'date',
        required: false,
        error: 'Pick a day from today on',
        min: '2025-01-14',
        max: '2030-12-31',
      },
      {
        id: 'owner',
        label: 'Owner',
        kind: 'choice',
        required: false,
        error: 'Choose an owner',
        hint: 'As now: ASB Thematic Lead',
        choices: [
          { title: 'ASB Thematic Lead', value: 'asb-lead' },
          { title: 'Head of Neighbourhoods', value: 'neighbourhoods' },
        ],
      },
      {
        id: 'reason',
        label: 'Reason for the new date',
        kind: 'line',
        required: false,
        error: 'Give a reason',
        hint: 'One sentence for the board',
        maxLength: 300,
      },
      {
        id: 'evidence',
        label: 'Link to evidence',
        kind: 'url',
        required: false,
        error: 'Give a link that begins with https://',
        hint: 'https://',
      },
    ],
    submit: styled('Review', 'review', 'positive'),
    buttons: [button('Cancel', 'cancel', DRAFT)],
    foot: FOOT,
  }),
};
