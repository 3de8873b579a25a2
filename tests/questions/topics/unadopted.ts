import { none, type Row } from '../table';

export const unadopted: readonly Row[] = [
  none('have we turned down any recommendations'),
  none('are there any we are not taking forward'),
];
