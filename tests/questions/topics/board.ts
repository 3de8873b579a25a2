import { answer, talk, type Row } from '../table';

const LPIB = ['Local Policing Improvement Board', '23 January 2025', '10:00'];

export const board: readonly Row[] = [
  answer('what is the chair of the audit board called', { has: ['Deputy Chief Constable'] }),
  answer('what is the LPIB', { has: LPIB }),
  answer('when do we next meet', { has: LPIB }),
  answer('LPIB date?', { has: LPIB }),
  answer('who chairs the IAB', { has: ['Deputy Chief Constable'], lacks: ['Assistant Chief Constable'] }),
  answer('who chairs the local policing improvement board', { has: ['Assistant Chief Constable'] }),
  answer('agenda for the next board', { has: [...LPIB, 'Rec 4', 'Rec 2', 'Overdue', 'Awaiting sign-off'] }),
  answer('what will be discussed at the inspection and audit board', { has: ['12 February 2025', 'Rec 4'] }),
  answer('when did the board last meet', { has: ['19 December 2024'] }),
  answer('when was the last audit board', { has: ['13 November 2024'] }),
  answer('how often does the IAB meet', { has: ['quarterly'] }),
  answer('when is the sign-off board', { has: ['Inspection and Audit Board', '12 February 2025', '14:00'] }),
  answer('what are the dates of both boards', { has: ['23 January 2025', '12 February 2025'] }),
  answer('where does final sign off take place and who chairs it', {
    has: ['Inspection and Audit Board', 'Deputy Chief Constable'],
  }),
  answer('what time does the lpib kick off', { has: ['23 January 2025', '10:00'] }),
  answer('what is going to be discussed at the board next week', {
    has: ['Local Policing Improvement Board', 'Rec 4'],
  }),
  talk(
    answer('which board gives final sign-off and when does it meet', { has: ['12 February 2025'] }),
    answer('who is its chair', { has: ['Deputy Chief Constable'], lacks: ['Assistant Chief Constable'] }),
  ),
  answer("which board gives final sign-off and who's in the chair there", {
    has: ['Inspection and Audit Board', 'Deputy Chief Constable'],
    lacks: ['Assistant Chief Constable'],
  }),
  answer('which board has to sign rec 4 off, ours or the other one', { has: ['Inspection and Audit Board'] }),
  answer('date and time of the february inspection and audit board', {
    has: ['Inspection and Audit Board', '12 February 2025', '14:00'],
  }),
];
