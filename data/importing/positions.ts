/** What another force published in answer: a position of theirs, never a status of ours. */
import { showDay, type Day, type Marking, type Position, type Recommendation } from '../model';
import { sameWords } from './comparing';
import type { FoundResponse } from './found';
import { forceName, labelIn, labelOf, wellFormed } from './naming';
import type { HeldPosition, PlannedPosition, Remark, Said } from './plan';

/** What a force answers to one recommendation. */
export interface Answered {
  readonly id: string;
  readonly inspection: string;
  readonly number: number;
  readonly kind: Recommendation['kind'];
  readonly responses: readonly FoundResponse[];
}

interface Whose {
  readonly force: string;
  readonly file: string;
  readonly day: Day | null;
  readonly marking: Marking;
  /** What reports are called, by their ids, where the file speaks of several. */
  readonly reportNames?: ReadonlyMap<string, string> | undefined;
}

/** Points that are held stay; what the file adds stands behind them. */
export const planPosition = (
  answered: Answered,
  { force, file, day, marking, reportNames }: Whose,
  held: HeldPosition | undefined,
): { planned: PlannedPosition } | { unchanged: Remark } => {
  const at = answered.responses.map((each) => each.at);
  const name = `${forceName(force)} on ${labelIn(answered, reportNames)}`;
  const before = held?.position;
  const points = [...(before?.points ?? [])];
  const said: Said[] = [];
  for (const response of answered.responses) {
    const point = pointOf(response);
    if (points.some((known) => sameWords(known, point))) continue;
    points.push(point);
    said.push({ whose: whoseIs(response, day), words: wellFormed(response.text) });
  }
  const joint = answered.responses
    .flatMap(({ numbers }) => numbers)
    .filter((each) => each !== answered.number);
  const jointWith = [...new Set([...(before?.jointWith ?? []), ...joint])].sort((a, b) => a - b);
  const added = points.length - (before?.points.length ?? 0);
  if (before !== undefined && added === 0 && jointWith.length === before.jointWith.length)
    return { unchanged: { words: name, at } };
  const source = `${forceName(force)}: published response, ${file}`;
  const position: Position = {
    id: answered.id,
    type: 'position',
    schema: 1,
    force,
    inspection: answered.inspection,
    number: answered.number,
    points,
    source: before === undefined || before.source === source ? source : `${before.source}; ${source}`,
    ...(before?.day === undefined ? (day === null ? {} : { day }) : { day: before.day }),
    jointWith,
    marking: marking === 'OFFICIAL-SENSITIVE' ? marking : (before?.marking ?? marking),
  };
  return {
    planned: {
      is: before === undefined ? 'new' : 'changed',
      position,
      held,
      remark: {
        words: `${name}, as published${jointWith.length === 0 ? '' : `, together with ${jointWith.map((number) => labelOf({ kind: answered.kind, number })).join(', ')}`}`,
        at,
        said,
      },
    },
  };
};

const whoseIs = ({ whose }: FoundResponse, day: Day | null): string =>
  `${whose === 'commissioner' ? 'Commissioner’s comment' : 'Chief constable’s response'}${day === null ? '' : `, ${showDay(day)}`}`;

const pointOf = ({ whose, text }: FoundResponse): string =>
  whose === 'commissioner' ? `The commissioner: ${wellFormed(text)}` : wellFormed(text);
