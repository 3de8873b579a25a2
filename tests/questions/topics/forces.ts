import { cannot, nothing, type Row } from '../table';

const OURS = [/\bgreen\b/i, /\bamber\b/i, /\bin progress\b/i, 'Thematic Lead'];

export const forces: readonly Row[] = [
  cannot("what is Police Scotland's position on rec 3"),
  cannot('status of rec 3 at Gotham Police'),
  cannot('status of rec 3 for Lincoln'),
  cannot('what does the BTP say about rec 3'),
  nothing('what is Essex doing on rec 1', { has: ['Essex'], lacks: OURS }),
  nothing('has Merseyside published anything on rec 4', { has: ['Merseyside'], lacks: OURS }),
  nothing('what did TVP say about rec 8', { has: ['Thames Valley'], lacks: OURS }),
  nothing('is Norfolk overdue on anything', { has: ['Norfolk'], lacks: OURS }),
  nothing('how many recs has Cheshire closed', { has: ['Cheshire'], lacks: OURS }),
  nothing("when is Norfolk's next board", { has: ['Norfolk'], lacks: ['23 January'] }),
  nothing('who owns rec 3 in Kent', { has: ['Kent'], lacks: OURS }),
  nothing('Dyfed Powys on rec 2', { has: ['Dyfed-Powys'], lacks: OURS }),
  nothing('what is the position in Dyfed-Powys on rec 8', { has: ['Dyfed-Powys'] }),
  nothing('what have Dyfed-Powys said about problem-solving plans, recommendation 4', {
    has: ['Dyfed-Powys'],
    lacks: ['SARA', '14 days'],
  }),
];
