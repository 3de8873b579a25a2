import { answer, standing, type Row } from '../table';

export const status: readonly Row[] = [
  answer('may I have the status of rec 3', standing(3)),
  answer('status of rec no. 3', standing(3)),
  answer('is rec 3 red?', { only: [3], has: ['amber'] }),
  answer('so rec 1 is done then?', { only: [1], has: ['in progress'] }),
  answer('What shape is recommendation 1 in?', standing(1)),
  answer("Rec 8 - where's it up to?", standing(8)),
  answer('can I get a sitrep on R4', standing(4)),
  answer('is number 3 on track', standing(3)),
  answer('rec 2 rag please', standing(2)),
  answer('bring me up to speed with recommendation eight', standing(8)),
  answer('How are we doing against rec 3 here at Staffs', standing(3)),
  answer('rec 4', standing(4)),
  answer('#1', standing(1)),
  answer('what colour is rec 1 at the moment', { only: [1], has: ['green'], lacks: [/\bred\b/i] }),
  answer('the neighbourhood training one, how does it stand', { only: [8], has: ['green', 'in progress'] }),
  answer('where do we stand with the problem solving plans one', standing(4)),
  answer('how is the recording one coming along', standing(1)),
  answer('how do recs 1 and 3 look', { only: [1, 3], has: ['green', 'amber'] }),
  answer('Recs 1 to 3: how do they stand?', { only: [1, 2, 3] }),
  answer('recommendation four - just the headline', standing(4)),
];
