import { answer, type Row } from '../table';

export const response: readonly Row[] = [
  answer("what was the chief constable's response on rec 1", {
    has: ['Rec 1', 'Chief Constable', 'CDI'],
    lacks: ['Athena', '61%', 'The commissioner is content'],
  }),
  answer("commissioner's view on rec 3", {
    has: ['Rec 3', 'Commissioner', 'repeat victims'],
    lacks: ['Athena'],
  }),
  answer('how did the PFCC respond to rec 4', { has: ['Rec 4', 'Working Group'], lacks: ['Athena'] }),
  answer('our published response to rec 8', { has: ['Rec 8', '4 modules'], lacks: ['Athena'] }),
  answer('what did the chief say on recs 1 and 8', { has: ['Rec 1', 'Rec 8', 'CDI', '4 modules'] }),
  answer('is the commissioner happy with rec 2', { has: ['Rec 2', 'Commissioner', 'refresher'] }),
];
