/** Failures that card bots were reported for; the numbers are those of our list of known failures. */
import { cardTypes, renderCard, type Card } from '../../cards';
import { templates } from '../../cards/templates';
import { views } from '../../cards/views';
import { kinds, sampleOf, samples } from './samples';
import { nodes, ofType, wordsOf } from './reading';

const all = (): Card[] => kinds.map((kind) => renderCard(kind, sampleOf(kind)));

test('failure 33: the notification has words: summary is spoken and stands in for the card', () => {
  for (const kind of kinds) {
    const data = sampleOf(kind);
    const card = renderCard(kind, data);
    expect(card).toMatchObject({ speak: data.summary, fallbackText: data.summary });
    const keys = Object.keys(card);
    expect(keys.indexOf('fallbackText')).toBeLessThan(keys.indexOf('body'));
  }
  // A caller that forgot gets the heading, not "Sent a card".
  const forgot = renderCard('message', { ...samples.message(), summary: ' ', heading: 'No *rec* 9' });
  expect(forgot['speak']).toBe('No *rec* 9');
});

test('failure 40: null in data is refused by name before it reaches a template', () => {
  const data = { ...samples.message(), foot: null };
  expect(() => cardTypes.message.parse(data)).toThrow(/foot/);
  expect(() => views.message(data)).toThrow(/foot/);
});

test('failure 41: a missing field leaves no ${…} behind', () => {
  const { last, moreActions, eyebrow, ...bare } = samples.status();
  expect([last, moreActions, eyebrow]).not.toContain(undefined);
  expect(JSON.stringify(renderCard('status', bare))).not.toContain('${');
  expect(JSON.stringify(all())).not.toContain('${');
});

test('failure 42: an empty series leaves no raw row and no empty container', () => {
  const card = renderCard('list', { ...samples.list(), rows: [] });
  expect(ofType(card, 'Table')).toEqual([]);
  expect(JSON.stringify(card)).not.toContain('$data');
  const bare = renderCard('digest', { ...samples.digest(), counts: [], sections: [] });
  expect(ofType(bare, 'Container')).toEqual([]);
});

test('failure 43: nothing hangs on $when, which drops on "true" and 1 without a word', () => {
  const sources = kinds.map((kind) => JSON.stringify(templates[kind]));
  expect(sources.join()).not.toContain('$when');
});

test('failure 44: a person’s ${secret} is never evaluated, not even by a second expansion', () => {
  const card = renderCard('message', {
    ...samples.message(),
    summary: '${secret}',
    heading: '${secret}',
    words: ['${secret} and ${$root.secret}'],
    buttons: [{ title: '${secret}', verb: 'v', data: { kept: '${secret}' } }],
  });
  expect(wordsOf(card)).toContain('$\\{secret} and $\\{$root.secret}');
  expect(card['speak']).toBe('${secret}');
  expect(card).toMatchObject({ actions: [{ title: '${secret}', data: { kept: '${secret}' } }] });
});

test('failure 45: Markdown, links and mentions in a person’s words are shown, not acted on', () => {
  const hostile = '**b** [x](http://evil) <at>Jane</at>';
  const sample = samples.status();
  const card = renderCard('status', {
    ...sample,
    heading: hostile,
    last: {
      when: hostile,
      who: hostile,
      words: hostile,
      links: [{ title: 'a](http://evil', url: 'https://ok.example' }],
    },
  });
  const words = wordsOf(card);
  expect(words).not.toMatch(/(?<!\\)\[x|\]\(http:\/\/evil|(?<!\\)<\/?at>/);
  expect(words).toContain('[a\\]\\(http://evil](https://ok.example/)');
});

test('failure 45: a link that is no web address is shown as words', () => {
  const sample = samples.timeline();
  const entry = {
    when: 'today',
    who: 'x',
    words: 'y',
    links: [{ title: 'Click', url: 'javascript:alert(1)' }],
  };
  const card = renderCard('timeline', { ...sample, groups: [{ entries: [entry] }] });
  expect(JSON.stringify(card)).not.toContain('javascript:');
  expect(wordsOf(card)).toContain('Click');
});

test('failure 46: expanding makes no warnings, so that a real one is seen', () => {
  for (const kind of kinds) {
    renderCard(kind, sampleOf(kind));
    expect(templates[kind].getLastTemplateExpansionWarnings()).toEqual([]);
  }
});

test('no card refers to the template language once it is drawn', () => {
  for (const card of all()) for (const node of nodes(card)) expect(Object.keys(node)).not.toContain('$data');
});
