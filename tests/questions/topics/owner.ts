import { answer, none, type Row } from '../table';

export const owner: readonly Row[] = [
  answer('who is in charge of rec 1', { only: [1], has: ['Crime Data Integrity Lead'] }),
  answer("who's leading on recommendation 8", { only: [8], has: ['ASB Thematic Lead'] }),
  answer('who do I chase about rec 4', { only: [4], has: ['ASB Thematic Lead'] }),
  answer('is anyone responsible for rec 2 yet', { only: [2], has: ['no owner'], lacks: ['Thematic Lead'] }),
  answer('who looks after the risk assessment rec', { only: [3], has: ['ASB Thematic Lead'] }),
  answer('owners of recs 1, 3 and 8', {
    only: [1, 3, 8],
    has: ['Crime Data Integrity Lead', 'ASB Thematic Lead'],
  }),
  answer('any recs still unallocated?', { only: [2] }),
  answer('which of them need an owner', { only: [2] }),
  answer('what does the crime data integrity lead own', { only: [1] }),
  answer('who owns what', { only: [1, 2, 3, 4, 8] }),
  none('which recs does the commissioners office own'),
  answer('is anybody holding rec 1', { only: [1], has: ['Crime Data Integrity Lead'] }),
  answer('which lead should I ring about the problem solving plans one', {
    only: [4],
    has: ['ASB Thematic Lead'],
  }),
  answer('who should I ring about rec 3', { only: [3], has: ['ASB Thematic Lead'] }),
];
