import { SHAPES } from '../../../bot/interpreting/prompt';
import { Question } from '../../../bot/understanding/question';
import { Change } from '../../../data/model';

test('every shape that the model is shown is one that is understood', () => {
  for (const { example } of SHAPES) {
    if ('question' in example) expect(Question.safeParse(example.question)).toMatchObject({ success: true });
    else if ('change' in example) expect(Change.safeParse(example.change)).toMatchObject({ success: true });
    else expect(example).toEqual({ cannot: true });
  }
});

test("every kind of question is shown, but those whose words would be the model's", () => {
  const shownKinds = SHAPES.flatMap(({ example }) =>
    'question' in example ? [Question.parse(example.question).ask] : [],
  );
  const kinds = Question.options.map((option) => option.shape.ask.value);
  expect(kinds.filter((kind) => !shownKinds.includes(kind)).sort()).toEqual([
    'export',
    'missed',
    'missing',
    'not held',
  ]);
});
