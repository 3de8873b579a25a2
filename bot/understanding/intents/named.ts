/** Questions about named recommendations: which aspect of them. */
import { recOfAction } from '../mentions';
import { currentInspection } from '../subject';
import { windowOf } from '../times';
import type { Aspect, Question } from '../question';
import type { Reading } from '../reading';
import { NAMES_GUIDANCE, toldBy } from './tellings';
import {
  askAll,
  askNamed,
  has,
  isOfEach,
  MOST_NAMED,
  says,
  type Intent,
  type Rule,
  type Scene,
} from './scene';

/** "when is 3.2 due" */
export const actionRule: Rule = (scene) => {
  const { reading, catalogue } = scene;
  // "2.1 and 2.2 are closed. What do the actions under rec 2 say?"
  if (reading.actions.length > 1 && reading.numbers.length > 0 && has(scene, 'actions')) return undefined;
  // "Actions 4.1 and 4.2, are they both done?": each stands under its recommendation.
  const actions = [...new Set(reading.actions.map((each) => each.number))];
  if (actions.length > 1 && reading.numbers.length === 0) return ofActions(actions, scene);
  const [mention] = reading.actions;
  // "when is it due", of the action spoken of last.
  if (mention === undefined)
    return reading.pronoun === 'one' &&
      reading.length <= 8 &&
      reading.numbers.length === 0 &&
      reading.topic === undefined &&
      (has(scene, 'due', 'owner', 'status', 'overdue', 'closure', 'open') ||
        reading.actionStates.length > 0 ||
        reading.statuses.some((status) => status === 'closed' || status === 'in progress')) &&
      scene.last?.ask === 'action'
      ? askAll(scene.last)
      : undefined;
  const rec = recOfAction(catalogue, mention.number);
  const inspection = currentInspection(catalogue);
  if (rec === undefined && inspection === undefined) return undefined;
  return askNamed({
    ask: 'action',
    rec: rec ?? `${inspection ?? ''}~rec-${parseInt(mention.number, 10)}`,
    number: mention.number,
  });
};

/** Each by itself; of one recommendation, all of its actions together. */
const ofActions = (numbers: readonly string[], { catalogue }: Scene): Intent | undefined => {
  const recs = numbers.map((number) => recOfAction(catalogue, number));
  const [only, ...others] = new Set(recs);
  if (only !== undefined && others.length === 0)
    return askNamed({ ask: 'about', aspect: 'actions', recs: [only] });
  const questions = numbers.flatMap((number, at): Question[] => {
    const rec = recs[at];
    return rec === undefined ? [] : [{ ask: 'action', rec, number }];
  });
  return questions.length === numbers.length ? { is: 'ask', questions, strict: false } : undefined;
};

interface Asked {
  readonly aspect: Aspect;
  readonly whose?: 'chief constable' | 'commissioner';
  readonly whether?: boolean;
}

const MEANS_COMMISSIONER =
  /\b(?:pcc|pfcc|opcc|commissioner)(?: office)? (?:i mean|i meant|that is|rather|not the chief)\b|\bi (?:mean|meant) (?:the )?(?:pcc|pfcc|opcc|commissioner)\b/;
/** Asked whether it is so. */
const WHETHER = /^(?:(?:and|so|but|please|hi|hello|ok) )*(?:has|have|had|did|was|were|is|are)\b/;

/** "who is the chief constable", "what does amber mean": about a person or a word, not a recommendation. */
export const ABOUT_WORDS =
  /^(?:and )?who (?:is|was|are) (?:the |our )?(?:current |new )?(?:chief|pcc|commissioner|police|(?:acc|dcc|dci|deputy chief|assistant chief)\b)(?! (?:say|said))|\bname of (?:the |our )?(?:current |new )?(?:chief|pcc|commissioner|acc|dcc|dci|deputy|assistant|chair|secretary)\b|\bwhat (?:does|do|is|are) (?:a |the )?(?:red|amber|green|blue|white|rag|brag)\b.*\bmean/;

/** What ought to be, or what is to come: no record holds it. "When will it be done" asks for its date. */
export const OPINION =
  /\bwill (?:we|they|it) (?:get|score|achieve)\b(?! (?:the |our |a |this |next )*(?:digest|papers?|pack|agenda|reminder))|^(?:(?:so|and|what|do you think|surely) )*should (?:rec|it|that|this|r|the|we|they|he|she|recommendation)\b(?!.*\b(?:done|finished|complete|completed|closed|delivered|in place|ready)\b)|\bwhat should (?:rec|it|the)\b.*\bbe\b|^(?:(?:so|and|but) )*will (?:rec|it|that|this|r|the|they|recommendation)\b.*\b(?:on time|in time|make|hit|meet|finish|finished|done|complete|completed|closed|signed|slip|miss|late|overrun)\b|^(?:(?:so|and|but) )*(?:is|are) .*\bgoing to (?:be|make|hit|meet|finish|slip|miss|overrun|get)\b/;

const FINISHED =
  /\b(?:finished|done|complete|completed|closed|delivered|sorted|wrapped up|finish|complete|close|end)\b/;
const AHEAD =
  /\b(?:when|date|how long)\b.*\b(?:have|has|must|need|needs|should|meant|supposed|got|will|to be|due|expect|expected|are we|is it|does)\b/;

/** Two facts at once ("who owns it and when is it due") are on the status card together. */
const severalFacts = (scene: Scene): boolean => {
  const { reading } = scene;
  const facts = [
    has(scene, 'owner') && says(scene, /\b(?:who|owner|owners|lead)\b/),
    has(scene, 'due', 'overdue', 'days') || says(scene, /\b(?:when|date|late)\b/),
    has(scene, 'status') || reading.rags.length > 0,
  ];
  return (
    facts.filter(Boolean).length > 1 &&
    !has(
      scene,
      'evidence',
      'history',
      'lastUpdate',
      'commissioner',
      'chief',
      'earlier',
      'inspectorate',
      'slipped',
      'why',
    )
  );
};

/** "the current position, including when it was last updated": what else is said is on the same card. */
const TOGETHER =
  /\b(?:status|position|standing|state of play|picture|stands?|where (?:we are|it is|things are))\b.*\b(?:including|and|with|plus|as well as|along with|together with)\b.*\b(?:owner|due|date|update|updated|entry|rag|colour)\b(?!.*\b(?:board|meeting)\b)/;

/** "Is end of March still what we've got down for rec 1" */
const IS_STILL_DUE =
  /^(?:(?:and|so|but|hi|please) )*(?:is|are) (?:it |the |its )?(?:date |deadline )?(?:still )?.*\b(?:still (?:what|the|our|right|correct)|(?:got|have|put) (?:down|in|as)|the (?:date|deadline|target))\b/;

/** "What did the last one on rec 3 say": the last entry. */
const LAST_ONE =
  /\bthe (?:last|latest|newest|most recent) one (?:on|for|about|against) (?:rec|recommendation|r|it|that|this)\b/;

/** Which aspect is asked for, the most telling word first. */
export const aspectOf = (scene: Scene): Asked | undefined => {
  const { reading } = scene;
  // "What did we say, the commissioner I mean": what is put right counts.
  if (says(scene, MEANS_COMMISSIONER)) return { aspect: 'response', whose: 'commissioner' };
  if (says(scene, TOGETHER)) return { aspect: 'status' };
  if (
    reading.whens.length === 1 &&
    says(scene, IS_STILL_DUE) &&
    !has(scene, 'lastUpdate', 'changes', 'evidence', 'status')
  )
    return { aspect: 'due' };
  const told = scene.named.is === 'none' ? undefined : toldBy(scene);
  if (told !== undefined && (reading.boards.length === 0 || told === 'closure'))
    return told === 'moves' && says(scene, WHETHER) ? { aspect: told, whether: true } : { aspect: told };
  if (severalFacts(scene)) return { aspect: 'status' };
  // Who had it before stands in the history, if anywhere.
  if (
    has(scene, 'owner') &&
    says(scene, /\b(?:was|were|used to)\b.*\bbefore\b|\b(?:previous|former|last) (?:owner|lead)\b/)
  ) {
    return { aspect: 'history' };
  }
  if (has(scene, 'owner') && says(scene, /\bwho (?:is|are|owns|has|holds)\b/)) return { aspect: 'owner' };
  if (has(scene, 'chief') && has(scene, 'commissioner')) return { aspect: 'response' };
  const states = reading.rags.length > 0 || reading.statuses.length > 0;
  const own = says(scene, /\bopcc$|\bpcc office$|\boffice of the pcc$/);
  if (
    has(scene, 'commissioner') &&
    !own &&
    !(has(scene, 'status') && !has(scene, 'respond')) &&
    !has(scene, 'due', 'owner')
  ) {
    return { aspect: 'response', whose: 'commissioner' };
  }
  if (has(scene, 'chief') && !has(scene, 'due', 'overdue'))
    return { aspect: 'response', whose: 'chief constable' };
  if (has(scene, 'evidence') && !has(scene, 'earlier')) return { aspect: 'evidence' };
  if (
    (has(scene, 'earlier') ||
      (says(scene, /\bbefore$/) && !has(scene, 'owner', 'slipped')) ||
      says(
        scene,
        /\b(?:tell|told|raised?|said|say|find|found|criticised?|flag(?:ged)?|mention(?:ed)?|picked up)\b.*\bbefore\b/,
      )) &&
    !has(scene, 'lastUpdate') &&
    reading.whens.every((when) => when.what.is === 'year')
  )
    return { aspect: 'earlier' };
  if (
    says(scene, AHEAD) &&
    says(scene, FINISHED) &&
    !has(scene, 'inspectorate') &&
    !says(scene, /\bsigned\b/)
  )
    return { aspect: 'due' };
  if (
    has(scene, 'slipped') ||
    (says(scene, /\b(?:dates?|deadlines?|due|target|timescales?)\b/) &&
      says(
        scene,
        /\b(?:moved?|changed?|shift(?:ed)?|put back|pushed|altered|amended|brought forward|revised)\b/,
      ))
  )
    return { aspect: 'moves', ...(says(scene, WHETHER) ? { whether: true } : {}) };
  // Since when it has been so stands in its history, if anywhere.
  if (
    (reading.rags.length > 0 &&
      says(scene, /\b(?:since when|how long (?:has|have|had)|when (?:did|was|has))\b/)) ||
    says(scene, /\b(?:how many|number of) (?:updates|entries)\b/)
  )
    return { aspect: 'history' };
  if (has(scene, 'why')) return { aspect: 'why' };
  if (has(scene, 'lastUpdate') || says(scene, LAST_ONE)) return { aspect: 'last update' };
  if (has(scene, 'actions') || reading.actionStates.includes('not started')) return { aspect: 'actions' };
  if (has(scene, 'history')) return { aspect: 'history' };
  if (has(scene, 'inspectorate') && !has(scene, 'text')) return { aspect: 'closure' };
  if (
    has(scene, 'closure') ||
    reading.statuses.includes('closed') ||
    reading.statuses.includes('awaiting sign-off')
  )
    return { aspect: 'closure' };
  if (has(scene, 'changes') && !has(scene, 'owner', 'due')) return { aspect: 'history' };
  if (has(scene, 'stale')) return { aspect: 'last update' };
  if (has(scene, 'unowned')) return { aspect: 'owner' };
  if (has(scene, 'due', 'overdue', 'days') && !has(scene, 'owner')) return { aspect: 'due' };
  if (has(scene, 'respond') && has(scene, 'ours') && !has(scene, 'text', 'status'))
    return { aspect: 'response', whose: 'chief constable' };
  if (has(scene, 'owner') && !has(scene, 'text')) return { aspect: 'owner' };
  if (says(scene, /\bresponse|respond|responded\b/)) return { aspect: 'response' };
  if (has(scene, 'text') || says(scene, /\babout$/)) return { aspect: 'text' };
  if (has(scene, 'owner')) return { aspect: 'owner' };
  if (has(scene, 'status', 'open', 'soonest') || states) return { aspect: 'status' };
  return undefined;
};

/** Words that turn a sentence from the recommendation in hand to all of them. */
const SET =
  /\b(?:which|any|all|anything|everything|recs|recommendations|ones|many|list|every|overall|total|anyone|each|lot|nothing|else|we|our|us)\b/;
/** Aspects that a few words may ask of the recommendation in hand: "actions?", "why", "when by". */
const ELLIPTIC = new Set<Aspect>([
  'actions',
  'evidence',
  'why',
  'history',
  'due',
  'last update',
  'response',
  'closure',
  'earlier',
  'owner',
  'moves',
  'text',
]);
/** A choice among what was just listed: "which of those is overdue". */
const AMONG =
  /\b(?:which|any|how many|either|one|ones)(?: ones?)? of (?:them|those|these)\b|^(?:(?:and|so|ok|out|then|now) )*of (?:them|those|these)\b|\b(?:are|is|have|do) (?:any|either)\b/;

/** One aspect of each recommendation named. */
/**
 * What is plainly asked of a numbered recommendation is answered past a word too many ("who has got rec 8,
 * boss wants to know"); anything vaguer is not, lest "what resource does rec 4 need" be told its status.
 */
const PLAIN = new Set<Aspect>(['owner', 'due', 'evidence', 'last update', 'earlier']);
/** "Is it ready for me to consider for sign-off", "which guidelines are they evaluated against": past a strange word. */
const isPlain = (aspect: Aspect, scene: Scene): boolean =>
  PLAIN.has(aspect) ||
  (scene.reading.unknown.length === 1 &&
    (aspect === 'closure' || (aspect === 'text' && says(scene, NAMES_GUIDANCE))));

const WHICH_SAYS =
  /^(?:and )?which (?:recs?|recommendations?|ones?|of (?:the |our )?(?:recs|recommendations)) (?:is it that |is the one that |was it that |was the one that )?(?:talks? about|mentions?|refers? to|deals? with|covers?|asks? (?:us )?(?:for|to)|is about|is on|says?|wants? us to|told us to)\b/;

export const aspectRule: Rule = (scene) => {
  const { reading, named, subject } = scene;
  if (named.is === 'missing') return undefined;
  if (named.is === 'none') return ellipticRule(scene);
  // "which rec talks about keeping assessments": what it asks for is known by its words.
  if (says(scene, WHICH_SAYS) && reading.topic !== undefined && reading.numbers.length === 0)
    return askNamed({ ask: 'about', aspect: 'text', recs: [...reading.topic.recs].slice(0, MOST_NAMED) });
  if (
    named.is === 'these' &&
    named.how === 'pronoun' &&
    (reading.boards.length > 0 || has(scene, 'chair') || says(scene, AMONG))
  )
    return undefined;
  if (named.is === 'one of' && named.recs.length === 0) {
    if (
      has(scene, 'chair', 'meeting', 'digest', 'grade', 'notActing') ||
      reading.boards.length > 0 ||
      setWide(scene)
    )
      return undefined;
  }
  // An older report beside a recommendation: whether the one foreshadows the other.
  const older = reading.reports.some((report) => report.findings.length > 0);
  const asked = older ? { aspect: 'earlier' as const } : aspectOf(scene);
  if (asked === undefined) {
    if (named.is === 'these' && named.how === 'topic' && says(scene, /^which (?:rec|recommendation|one)/)) {
      return askNamed({ ask: 'about', aspect: 'text', recs: [...named.recs] });
    }
    return { is: 'fragment' };
  }
  const state = asked.aspect === 'actions' ? actionState(reading) : undefined;
  if (named.is === 'one of') {
    // "Were we picked up on training back in 2012": of each that it may be.
    if (asked.aspect === 'earlier' && named.recs.length > 1)
      return askNamed({ ask: 'about', aspect: 'earlier', recs: [...named.recs].slice(0, MOST_NAMED) });
    const loose = reading.topic !== undefined && !reading.topic.certain;
    if (
      named.recs.length > 1 &&
      says(
        scene,
        /^which (?:recs?|recommendations?|ones?) (?:is|are|covers?|mentions?|deals?|talks?|refers?|asks?)\b/,
      )
    ) {
      return askNamed({ ask: 'about', aspect: 'text', recs: [...named.recs] });
    }
    return {
      is: 'which',
      choices: named.recs,
      question: { ask: 'about', ...asked, state, recs: [] },
      strict: loose || named.recs.length === 0 || subject.recs.length > 1,
    };
  }
  const recs = [...named.recs].slice(0, MOST_NAMED);
  if (asked.aspect === 'actions' && has(scene, 'overdue')) {
    return askNamed({ ask: 'actions', criteria: { recs }, state: 'open', overdue: true });
  }
  // "Has rec 3 changed since the last board": what was recorded in that time, not all of its history.
  const [when] = reading.whens;
  if (
    asked.aspect === 'history' &&
    when !== undefined &&
    when.what.is !== 'year' &&
    has(scene, 'changes', 'history')
  ) {
    return askNamed({ ask: 'changes', window: windowOf(when, 'back', scene.today), criteria: { recs } });
  }
  const strict =
    (named.how === 'topic' && reading.topic?.certain !== true) ||
    (named.how === 'pronoun' && scene.last === undefined);
  const intent = askNamed({ ask: 'about', ...asked, state, recs });
  return intent.is === 'ask'
    ? { ...intent, strict: strict || named.how === 'pronoun' || !isPlain(asked.aspect, scene) }
    : intent;
};

/** Nothing in hand for "it" to mean, and a set is spoken of: "what I own and when it's due". */
const setWide = (scene: Scene): boolean =>
  (has(scene, 'overdue') && says(scene, SET)) ||
  has(scene, 'mine', 'help') ||
  isOfEach(scene) ||
  scene.reading.reports.length > 0;

const ellipticRule = (scene: Scene): Intent | undefined => {
  const { reading } = scene;
  if (
    reading.length > 7 ||
    says(scene, SET) ||
    reading.people.length > 0 ||
    has(scene, 'mine', 'section55', 'meeting', 'digest', 'report', 'overdue', 'changes', 'counts', 'stale')
  )
    return undefined;
  if (reading.boards.length > 0 || reading.whens.length > 0 || reading.reports.length > 0) return undefined;
  const asked = aspectOf(scene);
  if (asked === undefined || !ELLIPTIC.has(asked.aspect)) return undefined;
  // What is remembered is looked at last: to ask for it may cost a read.
  const { subject, last } = scene;
  if (subject.recs.length === 0) return undefined;
  if (last?.ask !== 'about' && last?.ask !== 'action' && last?.ask !== 'positions' && subject.recs.length > 1)
    return undefined;
  return {
    is: 'ask',
    questions: [
      {
        ask: 'about',
        ...asked,
        state: asked.aspect === 'actions' ? actionState(reading) : undefined,
        recs: [...subject.recs].slice(0, MOST_NAMED),
        page: 1,
      },
    ],
    strict: true,
  };
};

/** Which actions are meant: "open" is everything that is not done. */
export const actionState = (
  reading: Reading,
): 'open' | 'not started' | 'in progress' | 'done' | undefined => {
  // "done or not": both are wanted.
  if (reading.row.some(({ text }, at) => text === 'or' && reading.row[at + 1]?.text === 'not'))
    return undefined;
  const [state] = reading.actionStates;
  if (reading.actionStates.length + (reading.statuses.includes('in progress') ? 1 : 0) > 1) return undefined;
  // "What is finished and what is still to do"
  const isDone = state === 'done' || reading.tags.has('closure');
  const isJoined = reading.row.some(({ text }) => text === 'and' || text === 'or');
  if (isDone && isJoined && reading.tags.has('open') && !reading.tags.has('not')) return undefined;
  if (state === 'not started') return state;
  if (reading.statuses.includes('in progress')) return 'in progress';
  if (reading.tags.has('open') || (state === 'done' && reading.tags.has('not'))) return 'open';
  return state;
};

/** What needs a recommendation, and names none: which one? */
export const needsSubjectRule: Rule = (scene) => {
  const { reading, named } = scene;
  if (named.is === 'these' || named.is === 'missing') return undefined;
  // "How many days is it until Easter": of no recommendation.
  if (reading.whens.length > 0 && says(scene, /\bhow many (?:days|weeks|months)\b.*\b(?:until|till|to)\b/))
    return { is: 'cannot' };
  const asked = aspectOf(scene);
  if (asked === undefined) return undefined;
  return {
    is: 'which',
    choices: named.is === 'one of' ? named.recs : [],
    question: {
      ask: 'about',
      ...asked,
      state: asked.aspect === 'actions' ? actionState(reading) : undefined,
      recs: [],
    },
    strict: true,
  };
};
