import { answer, type Row } from '../table';

export const text: readonly Row[] = [
  answer('What exactly does HMICFRS expect forces to do under the crime recording recommendation?', {
    only: [1],
    has: ['31 March 2025', 'recorded correctly'],
  }),
  answer("what's the wording of recommendation two", { only: [2], has: ['training', '30 September 2025'] }),
  answer('Read me rec 8 in full', { only: [8], has: ['College of Policing', '30 September 2025'] }),
  answer('what exactly does the recording one require', { only: [1], has: ['recorded correctly'] }),
  answer('what does recommendation 4 ask of us', { only: [4], has: ['problem-solving'] }),
  answer('remind me what recs 1 and 2 ask for', { only: [1, 2] }),
  answer('what does R1 want from us', { only: [1], has: ['recorded correctly'] }),
  answer('full text of #8', { only: [8], has: ['neighbourhood', 'College of Policing'] }),
  answer('what is rec 8 asking of our neighbourhood teams', { only: [8], has: ['College of Policing'] }),
  answer('what precisely is HMICFRS asking for on number 8', { only: [8], has: ['College of Policing'] }),
  answer('what did HMICFRS ask on rec 8', { only: [8], has: ['College of Policing'] }),
  answer('whose guidance does rec 8 say to use', { only: [8], has: ['College of Policing'] }),
  answer('which guidelines do the plans in rec 4 have to be evaluated against', { only: [4], has: ['NPCC'] }),
  answer('Could you please set out what HMICFRS asks of forces under Recommendation 3?', {
    only: [3],
    has: ['management of police information'],
  }),
];
