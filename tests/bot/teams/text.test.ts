import { readActivity } from '../../../bot/teams/activity';
import { mentionsUs, wordsOf } from '../../../bot/teams/text';
import { mention, message, type ActivityJson } from '../../support/activities';

const read = (json: ActivityJson) => {
  const result = readActivity(json);
  if ('problem' in result) throw new Error(result.problem);
  return result.activity;
};
const words = (text: string) => wordsOf(read(message('http://127.0.0.1', text)));

test.each([
  ['status of rec 3', 'status of rec 3'],
  ['<at>Assurance</at> status', 'status'],
  ['<at id="0">Assurance</at>&nbsp;status', 'status'],
  ['make <at>Board Secretary</at> owner of rec 2', 'make Board Secretary owner of rec 2'],
  ['<p>status of rec&nbsp;3</p>', 'status of rec 3'],
  ['<div><p>one</p><p>two</p></div>', 'one\ntwo'],
  ['P&amp;L &lt;b&gt; &quot;x&quot; it&#39;s &#xa3;5', 'P&L <b> "x" it\'s £5'],
  ['&amp;lt;', '&lt;'],
  ['less than <30 days & <b>bold</b>', 'less than <30 days & <b>bold</b>'],
  ['&#0; &#99999999; &nonsense;', '&#0; &#99999999; &nonsense;'],
])('failure 12: %j is read as %j', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('failure 12: our mention is stripped as the entity spells it, however often', () => {
  const us = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>The Bot</at>' };
  const activity = read(
    mention('http://127.0.0.1', '', undefined, {
      text: '<at>The Bot</at> ask <at>The Bot</at> about rec 3',
      entities: [us, us],
    }),
  );
  expect(mentionsUs(activity)).toBe(true);
  expect(wordsOf(activity)).toBe('ask about rec 3');
});

test('long text full of brackets is read quickly', () => {
  const start = performance.now();
  words('<at '.repeat(50_000));
  words('<p '.repeat(50_000));
  words('&#'.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1_000);
});
