/** Every kind of question, in the forms that ask most of the record. A new kind has to be added here. */
import type { QuestionInput } from '../../bot/understanding/question';
import { Aspect } from '../../bot/understanding/question';

type Kind = QuestionInput['ask'];

const REC = 'asb-2024~rec-3';
const SEVERAL = ['asb-2024~rec-1', 'asb-2024~rec-3', 'asb-2024~rec-4'];
const INSPECTION = 'asb-2024';
const window = { from: '2024-11-01', to: '2025-01-14', label: 'since November' };

export const STATUS: QuestionInput = { ask: 'about', aspect: 'status', recs: [REC] };
export const OVERDUE: QuestionInput = { ask: 'list', focus: 'overdue', criteria: { overdue: true } };
export const ALL: QuestionInput = { ask: 'list', focus: 'any', criteria: {} };
export const COUNTS: QuestionInput = { ask: 'counts', by: 'status', criteria: {} };

export const QUESTIONS: Readonly<Record<Kind, readonly QuestionInput[]>> = {
  about: Aspect.options.flatMap((aspect): QuestionInput[] => [
    { ask: 'about', aspect, recs: [REC] },
    { ask: 'about', aspect, recs: SEVERAL },
  ]),
  'marking here': [{ ask: 'marking here' }],
  // A file is composed of all that it holds: it is no question of a few requests.
  export: [],
  'not reached': [{ ask: 'not reached' }],
  away: [{ ask: 'away' }],
  missed: [{ ask: 'missed' }],
  access: (['roles', 'administrators', 'tenants', 'changes'] as const).map((aspect) => ({
    ask: 'access' as const,
    aspect,
  })),
  action: [{ ask: 'action', rec: REC, number: '3.2' }],
  list: [
    OVERDUE,
    ALL,
    { ask: 'list', focus: 'due', criteria: { due: window } },
    { ask: 'list', focus: 'silent', criteria: { silentSince: '2024-12-15' }, sort: 'longest silent' },
    { ask: 'list', focus: 'slipped', criteria: { slipped: true } },
    { ask: 'list', focus: 'owner', criteria: { owner: 'nobody' } },
    { ask: 'list', focus: 'closure', criteria: { inspectorateClosed: true } },
    { ask: 'list', focus: 'text', criteria: { inspection: INSPECTION } },
  ],
  counts: [COUNTS, { ask: 'counts', by: 'rag', criteria: {} }, { ask: 'counts', by: 'owner', criteria: {} }],
  actions: [
    { ask: 'actions', criteria: {}, state: 'open' },
    { ask: 'actions', criteria: {}, overdue: true },
  ],
  changes: [
    { ask: 'changes', window, criteria: {} },
    { ask: 'changes', window, criteria: { rag: ['red'] } },
  ],
  positions: [
    { ask: 'positions', recs: [REC], forces: [], ours: true },
    { ask: 'positions', recs: SEVERAL, forces: [], ours: true },
    { ask: 'positions', recs: [REC], forces: ['derbyshire'], ours: true },
    {
      ask: 'positions',
      recs: [REC],
      forces: ['derbyshire', 'kent', 'cheshire', 'dorset', 'essex'],
      ours: true,
    },
  ],
  'not held': [{ ask: 'not held', what: 'status', forces: ['kent'] }],
  missing: [{ ask: 'missing', inspection: INSPECTION, numbers: [5, 6, 7] }],
  'section 55': [{ ask: 'section 55', inspection: INSPECTION }],
  board: (['all', 'agenda', 'last', 'escalation', 'marking'] as const).map((aspect) => ({
    ask: 'board' as const,
    boards: ['lpib', 'iab'],
    aspect,
  })),
  digest: (['preview', 'when'] as const).map((aspect) => ({ ask: 'digest' as const, board: 'lpib', aspect })),
  reports: (['list', 'grade'] as const).map((aspect) => ({
    ask: 'reports' as const,
    inspections: [INSPECTION],
    aspect,
  })),
  help: [{ ask: 'help' }],
};
