import { answer, type Row } from '../table';

export const counts: readonly Row[] = [
  answer('how many actions are there', { has: ['9 actions'] }),
  answer('how many actions are done', { has: ['5 of 9'] }),
  answer('how many updates since the last board', { only: [3, 4], has: ['2 updates'] }),
  answer('how many recs are there', { has: ['5 recommendations'] }),
  answer('how many are closed', { has: ['0 of 5'] }),
  answer('how many are in progress', { has: ['3 of 5'] }),
  answer('number of ambers', { has: ['2 of 5'] }),
  answer('how many await sign-off', { has: ['1 of 5'] }),
  answer('give me a breakdown by colour', { has: ['1 red', '2 amber', '2 green', '5 recommendations'] }),
  answer('breakdown by status', {
    has: ['1 awaiting allocation', '3 in progress', '1 awaiting sign-off', '0 closed', '5 recommendations'],
  }),
  answer('count by owner', { has: ['3 ASB Thematic Lead', '1 Crime Data Integrity Lead', '1 no owner'] }),
  answer('how many have no owner', { only: [2], has: ['1 of 5'] }),
  answer('how many have evidence', { only: [4], has: ['1 of 5'] }),
  answer('how many fall due in March', { has: ['2 of 5', 'Rec 1', 'Rec 3'], lacks: ['30 September'] }),
  answer('how many does the ASB lead own', { only: [3, 4, 8], has: ['3 of 5'] }),
  answer('tally by rag for the covering report please', { has: ['green', 'amber', 'red'] }),
  answer('totals broken down by status', { has: ['awaiting allocation', 'in progress'] }),
  answer('the total number of recommendations we track', { has: ['5'] }),
];
