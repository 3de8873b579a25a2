import { answer, none, standing, type Row } from '../table';

export const typos: readonly Row[] = [
  answer('anything due by end of marhc', { has: ['Rec 1', 'Rec 3'], lacks: ['30 September'] }),
  answer('pls can u tell me the stauts of recommendation three', standing(3)),
  answer('statsu of rec 3', standing(3)),
  answer('STATUS REC8', standing(8)),
  answer('rec3 status', standing(3)),
  answer('recomendation 4 hsitory', { only: [4], has: ['9 January 2025'] }),
  answer('whats overdeu', { only: [4] }),
  answer('who onws rec 1', { only: [1], has: ['Crime Data Integrity Lead'] }),
  answer('evidnce for rec 4', { only: [4], has: ['1 evidence link'] }),
  answer('whos the chiar of the audit board', { has: ['Deputy Chief Constable'] }),
  answer('show me teh ambres', { only: [2, 3] }),
  answer('norfok on rec 3', { only: [3], has: ['Athena'] }),
  answer('WHATS READY FOR SIGNOFF', { only: [4] }),
  answer('reccomendations wihtout an owner', { only: [2] }),
  answer('what chnaged since the last borad', { only: [3, 4] }),
  answer('agneda for the next meeting', { has: ['Rec 4', '23 January 2025'] }),
  answer('wot does rec 1 say', { only: [1], has: ['recorded correctly'] }),
  none('any recs clsoed'),
];
