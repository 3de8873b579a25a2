/** What another force published in answer: a position of theirs, never a status of ours. */
import type { Day, Marking, Position } from '../model';
import { sameWords } from './comparing';
import type { FoundResponse } from './found';
import { begun, forceName, labelOf, wellFormed } from './naming';
import type { HeldPosition, PlannedPosition, Remark } from './plan';

/** What a force answers to one recommendation. */
export interface Answered {
  readonly id: string;
  readonly inspection: string;
  readonly number: number;
  readonly kind: Parameters<typeof labelOf>[0]['kind'];
  readonly responses: readonly FoundResponse[];
}

interface Whose {
  readonly force: string;
  readonly file: string;
  readonly day: Day | null;
  readonly marking: Marking;
}

/** Points that are held stay; what the file adds stands behind them. */
export const planPosition = (
  answered: Answered,
  { force, file, day, marking }: Whose,
  held: HeldPosition | undefined,
): { planned: PlannedPosition } | { unchanged: Remark } => {
  const at = answered.responses.map((each) => each.at);
  const name = `${forceName(force)} on ${labelOf(answered)}`;
  const before = held?.position;
  const points = [...(before?.points ?? [])];
  for (const point of answered.responses.map(pointOf))
    if (!points.some((known) => sameWords(known, point))) points.push(point);
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
  const what = begun(points.at(-added) ?? points.at(-1) ?? '');
  return {
    planned: {
      is: before === undefined ? 'new' : 'changed',
      position,
      held,
      remark: { words: `${name}, as published: ${what}`, at },
    },
  };
};

const pointOf = ({ whose, text }: FoundResponse): string =>
  whose === 'commissioner' ? `The commissioner: ${wellFormed(text)}` : wellFormed(text);
