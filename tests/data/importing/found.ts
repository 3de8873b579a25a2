/** What a reader would make of a file; a test says what stands in it. */
import { createHash } from 'node:crypto';
import type {
  Found,
  FoundHistory,
  FoundPublished,
  FoundResponse,
  FoundTracked,
} from '../../../data/importing/found';
import type { Importer } from '../../../data/importing/plan';
import { SOMEBODY } from '../factories';

export const IMPORTER: Importer = { by: SOMEBODY, at: '2025-01-14T09:00:00.000Z' };
export const REPORT = 'The policing response to antisocial behaviour: PEEL spotlight report';

export const found = (over: Partial<Found> = {}, name = 'file.docx'): Found => ({
  file: { name, sha256: createHash('sha256').update(JSON.stringify(over)).digest('hex'), format: 'docx' },
  report: { title: REPORT, published: '2024-10-10' },
  force: null,
  day: null,
  marking: null,
  published: [],
  responses: [],
  tracked: [],
  history: [],
  mappings: [],
  unplaced: [],
  errors: [],
  ...over,
});

export const published = (number: number | null, over: Partial<FoundPublished> = {}): FoundPublished => ({
  kind: 'recommendation',
  number,
  text: `By 31 March 2025, forces should do what number ${String(number)} says.`,
  parts: [],
  due: { is: 'day', day: '2025-03-31' },
  at: { page: 4, heading: `Recommendation ${String(number)}` },
  ...over,
});

export const response = (
  numbers: number[],
  text: string,
  over: Partial<FoundResponse> = {},
): FoundResponse => ({
  whose: 'chief constable',
  numbers,
  text,
  at: { heading: 'Response' },
  ...over,
});

export const tracked = (number: number, over: Partial<FoundTracked> = {}): FoundTracked => ({
  report: null,
  number,
  progress: [],
  evidence: [],
  actions: [],
  at: { sheet: 'Tracker', row: number + 3 },
  ...over,
});

export const cell = <T>(value: T, row = 4, column = 'C') => ({
  value,
  at: { sheet: 'Tracker', row, column },
});

export const history = (number: number, day: string, text: string, by?: string): FoundHistory => ({
  report: null,
  number,
  day,
  text,
  ...(by === undefined ? {} : { by }),
  at: { sheet: 'History', row: 2 },
});
