/** What in a sentence names something by itself, and where: by these a sentence is likened to others. */
import type { Meaning } from './lexicon';
import type { ActionMention, NumberMention } from './mentions';
import type { Found } from './reading';
import type { BoardSpan, When } from './times';

/** Words that name something: which kind of thing, and where they stand. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly as: 'rec' | 'action' | 'force' | 'who' | 'board' | 'when' | 'colour' | 'state' | 'report';
}

const NAMES: Readonly<Partial<Record<Meaning['is'], Span['as']>>> = {
  force: 'force',
  person: 'who',
  rag: 'colour',
  status: 'state',
  report: 'report',
};

/** In the order in which they stand. */
export const spansOf = (parts: {
  readonly actions: readonly ActionMention[];
  readonly numbers: readonly NumberMention[];
  readonly whens: readonly When[];
  readonly boards: readonly BoardSpan[];
  readonly found: readonly Found[];
  readonly topicPlaces: ReadonlySet<number>;
}): Span[] => {
  const as = (spans: readonly { start: number; end: number }[], what: Span['as']): Span[] =>
    spans.map(({ start, end }) => ({ start, end, as: what }));
  const meant = parts.found.flatMap(({ start, end, values }) => {
    const what = values.map(({ is }) => NAMES[is]).find((each) => each !== undefined);
    return what === undefined ? [] : [{ start, end, as: what }];
  });
  const all = [
    ...as(parts.actions, 'action'),
    ...as(parts.numbers, 'rec'),
    ...as(parts.whens, 'when'),
    ...as(parts.boards, 'board'),
    ...meant,
    ...as(
      [...parts.topicPlaces].map((at) => ({ start: at, end: at + 1 })),
      'rec',
    ),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
};
