/** Questions about the record as a whole: lists, counts, actions, what changed. */
import { showDay, type Criteria, type Day, type Rag, type Status } from '../../../data/model';
import { dueLooksBack, narrowing, narrows, silentSince, whenOf } from '../criteria';
import { windowOf, type When } from '../times';
import { changes } from './changed';
import type { ListFocus, QuestionInput } from '../question';
import { allRecs } from './abroad';
import { actionState } from './named';
import type { Tag } from '../vocabulary';
import { howMany, rankedOf } from './ranked';
import { askAll, bareOf, boardOf, has, isOfEach, says, type Intent, type Rule, type Scene } from './scene';

const BY_HOW_MUCH =
  /^(?:and |so |ok )*(?:by )?how (?:many days|long|late|much|far)(?: over| overdue| late| by| over it)?(?: (?:is|are) (?:it|they|that|each))?(?: each)?$/;

type ListExtras = Partial<Extract<QuestionInput, { ask: 'list' }>>;

export const setRule: Rule = (scene) => {
  const { reading, named } = scene;
  if (named.is === 'missing') return undefined;
  const ofEach = isOfEach(scene) && [...reading.tags.keys()].every((tag) => OF_ALL.has(tag));
  if (
    named.is === 'one of' &&
    !(named.recs.length === 0 && (ofEach || has(scene, 'overdue', 'mine', 'notActing')))
  )
    return undefined;
  if (ofEach && scene.reading.whens.length === 0) return eachWithIts(scene);
  if (named.is === 'these' && named.how !== 'pronoun') return undefined;
  if (named.is === 'these' && reading.pronoun !== 'several') return undefined;
  return lists(scene);
};

/** What narrows nothing. */
const OF_ALL: ReadonlySet<Tag> = new Set<Tag>(['all', 'due', 'owner', 'status', 'ours', 'idle', 'soonest']);
/** "Every recommendation with its deadline": the list says of each how it stands, whose it is and when it is due. */
const eachWithIts = (scene: Scene): Intent | undefined => {
  const { criteria, words } = narrowing(scene.reading, scene.asker, scene.today);
  return askAll({
    ask: 'list',
    focus: has(scene, 'due') ? 'due' : has(scene, 'owner') ? 'owner' : 'any',
    criteria,
    label: words.length === 0 ? undefined : words.join(' and '),
    sort: has(scene, 'due') ? 'due' : 'worst',
  });
};

/** What awaits sign-off waits for whoever signs off, and is not theirs otherwise: "waiting for my sign-off". */
const signedBy = ({ reading, catalogue }: Scene, criteria: Criteria): Criteria => {
  const { owner, ...rest } = criteria;
  if (owner === undefined || owner === 'nobody' || !reading.statuses.includes('awaiting sign-off'))
    return criteria;
  const signs = catalogue.people.some(({ id, roles }) => id === owner.id && roles.includes('sign-off chair'));
  return signs ? rest : criteria;
};

/** The words for what narrows a list, one of them said more exactly: nothing is left out of a headline. */
const besides = (word: string, exact: string, label: string | undefined): string =>
  [...(label ?? '').split(' and ').filter((each) => each !== '' && each !== word), exact].join(' and ');

const NOT_OVERDUE =
  /\b(?:not|is not|are not|not yet) (?:yet )?(?:overdue|late|past|behind)\b|\bnot (?:already |yet )?(?:been )?(?:missed|passed)\b|\b(?:inside|within|still in|still within|still inside|ahead of) (?:its|their|the|his|her|our)? ?(?:own )?(?:deadlines?|dates?|target|targets|target dates?|due dates?|time)\b|\bin date\b(?! order)/;

/** "Where the latest word is over two months old" */
const LONG_AGO =
  /^(?:(?:and|so) )?(?:are there|any|which|list|show)\b.*\b(?:latest|last|newest|most recent) (?:word|entry|update|note|news)\b.*\b(?:over|more than|older than|at least)\b.*\b(?:ago|old)\b/;

const DID =
  /\b(?:did|(?:what|anything) (?:has|have)|has|have we|had|heard?|entries|said|told|wrote)\b(?!.*\b(?:got|own|owns|to (?:do|finish|deliver|complete))\b)/;

/** "Which of them is overdue … and which is green": still of them. */
const stillAmong = (scene: Scene): Criteria => {
  if (!says(scene, /^(?:and|or|then) (?:which|what|who) (?:is|are|has|have|ones? (?:is|are))\b/)) return {};
  const { last } = scene;
  return last?.ask === 'list' && last.criteria.recs !== undefined ? { recs: last.criteria.recs } : {};
};

const OF_CALENDAR =
  /^(?:(?:and|so|ok) )*(?:when|(?:what|which) (?:date|day)) (?:is|does|will|was) (?:easter|christmas|boxing day|good friday|new year)\b|\bhow many (?:days|weeks|months)\b.*\b(?:until|till|to|before)\b/;

const lists = (scene: Scene): Intent | undefined => {
  const { reading, asker, today, named } = scene;
  const { criteria: found, words } = narrowing(reading, asker, today);
  const among = named.is === 'these' ? { recs: [...named.recs] } : stillAmong(scene);
  const criteria: Criteria = { ...signedBy(scene, found), ...among };
  const label = words.length === 0 ? undefined : words.join(' and ');
  const list = (focus: ListFocus, more: Criteria = {}, extras: ListExtras = {}): Intent =>
    askAll({ ask: 'list', focus, criteria: { ...criteria, ...more }, label, ...extras });
  const [when] = reading.whens;
  const dueWhen = whenOf(reading, 'due');
  // "neither …": two of them, or a "not" that stands elsewhere, may mean anything.
  const people = new Set([...reading.people, ...reading.notPeople].map(({ id }) => id));
  if (
    people.size > 1 ||
    says(scene, /\b(?:not|neither|nor|except)\b.*\b(?:mine|my)\b/) ||
    (reading.people.length > 0 &&
      has(scene, 'not') &&
      reading.notRags.length + reading.notStatuses.length === 0 &&
      !has(scene, 'evidence', 'stale', 'open') &&
      !says(scene, NOT_OVERDUE))
  )
    return { is: 'cannot' };
  const states =
    reading.statuses.length + reading.rags.length + reading.notStatuses.length + reading.notRags.length > 0;

  if (says(scene, /\bdays (?:until|till|to|before|left until)\b/) && when?.what.is === 'meeting') {
    return askAll({ ask: 'board', boards: [when.what.board.id], aspect: 'all' });
  }
  // "How many days till Easter", "when is it": nothing of the record's.
  if (when !== undefined && OF_CALENDAR.test(bareOf(scene))) return { is: 'cannot' };
  // "By how many days?", of what is overdue: the list says so of each.
  if (says(scene, BY_HOW_MUCH) && scene.last?.ask === 'list' && scene.last.focus === 'overdue')
    return askAll(scene.last);
  // After a list of actions, "which are overdue" stays with them.
  if (
    reading.length <= 4 &&
    has(scene, 'overdue') &&
    !says(scene, /\b(?:recs|recommendations)\b/) &&
    scene.last?.ask === 'actions'
  ) {
    return askAll({ ...scene.last, state: 'open', overdue: true, page: 1 });
  }
  if (has(scene, 'closure') && when !== undefined && !has(scene, 'due', 'inspectorate'))
    return { is: 'cannot' };
  // "which have an owner but no evidence": that they have one is no criterion of a list.
  if (
    says(scene, /\b(?:have|has|got|with) an owner\b/) &&
    !has(scene, 'unowned') &&
    (narrows(found) || when !== undefined)
  )
    return { is: 'cannot' };
  if (
    says(scene, /\b(?:have|has|got|with) (?:an |a |got an )?(?:named )?owners?\b/) &&
    !has(scene, 'unowned', 'not')
  ) {
    return askAll({ ask: 'counts', by: 'owner', criteria: {} });
  }
  if (has(scene, 'actions') || (reading.actionStates.includes('not started') && !has(scene, 'mine')))
    return actions(scene);
  if (has(scene, 'notActing') || says(scene, /\bturn(?:ed|ing)?\b.*\bdown\b/))
    return askAll({ ask: 'list', focus: 'not acting', criteria: { status: ['not adopted'] } });
  if (has(scene, 'counts') && !has(scene, 'times', 'findings')) return counts(scene, criteria, label, list);
  const ranked = rankedOf(scene, says(scene, /\b(?:ones|recs|recommendations)\b/));
  if (ranked !== undefined)
    return askAll({
      ask: 'list',
      ...ranked,
      criteria: { ...without(criteria, ranked.sort), ...ranked.criteria },
      label: words.filter((each) => !each.startsWith('without an update')).join(' and ') || undefined,
    });
  if (has(scene, 'mine') && has(scene, 'days')) return list('overdue', { overdue: true });
  if (has(scene, 'overdue') && says(scene, NOT_OVERDUE)) {
    return list('any', { overdue: false, open: true }, { label: besides('overdue', 'not overdue', label) });
  }
  if (says(scene, NOT_OVERDUE) && dueWhen === undefined)
    return list('any', { overdue: false, open: true }, { label: besides('', 'not overdue', label) });
  if (has(scene, 'evidence')) return list('evidence');
  if (has(scene, 'stale')) return list('silent', { open: true }, { sort: 'longest silent' });
  if (when?.what.is === 'span' && LONG_AGO.test(bareOf(scene))) {
    const since = silentSince(reading, today);
    const { due, ...rest } = criteria;
    return askAll({
      ask: 'list',
      focus: 'silent',
      criteria: { ...rest, open: true, silentSince: since },
      label: besides('', `without an update since ${showDay(since)}`, due === undefined ? label : undefined),
      sort: 'longest silent',
    });
  }
  // "Which ones have we got until the end of September for": those that fall due just then.
  if (
    when !== undefined &&
    says(
      scene,
      /\b(?:got|have) (?:until|till)\b.*\b(?:for|on)$|\b(?:recs|recommendations|ones|which|any) (?:that )?(?:run|runs|last|lasts) (?:on )?(?:until|till|to)\b/,
    )
  ) {
    const due = windowOf({ ...when, preposition: 'in' }, 'ahead', today);
    return list('due', { open: true, due }, { sort: 'due', label: `due ${due.label}` });
  }
  // "has the next board been moved": its date, as it stands.
  const [moved] = reading.boards;
  if (has(scene, 'slipped') && (moved !== undefined || has(scene, 'meeting'))) {
    const board = moved ?? boardOf(scene);
    return board === undefined ? undefined : askAll({ ask: 'board', boards: [board.id], aspect: 'all' });
  }
  if (has(scene, 'slipped') && !has(scene, 'overdue')) {
    const moved =
      has(scene, 'times') ||
      says(scene, /\b(?:moved|revised|originals?|shifted|changed|extended|extension|pushed|put back)\b/);
    return list(
      'slipped',
      moved && !says(scene, /\b(?:slipped|slippages?|slips?)\b/) ? { moved: true } : { slipped: true },
    );
  }
  if (has(scene, 'overdue'))
    return list(
      'overdue',
      { overdue: true },
      says(scene, /\b(?:most overdue|oldest|worst)\b/) && !says(scene, /\b(?:ones|recs)\b/)
        ? { limit: howMany(scene) ?? 1 }
        : {},
    );
  if (has(scene, 'inspectorate') && (has(scene, 'closure') || reading.statuses.includes('closed'))) {
    return askAll({ ask: 'list', focus: 'closure', criteria: { inspectorateClosed: true } });
  }
  // "updates this month": a stretch that includes today looks back where it is updates that are asked for.
  const updates =
    says(scene, /\bupdates?\b|\bdid\b.*\b(?:record|enter|log|add|submit|put (?:in|on))\b/) ||
    has(scene, 'changes', 'lastUpdate');
  if (when !== undefined && updates && !has(scene, 'due', 'stale') && !states) return changes(scene);
  // "what has the ASB lead told us this month": what somebody did, not what is theirs.
  const did =
    when !== undefined &&
    reading.people.length === 1 &&
    says(scene, DID) &&
    !has(scene, 'due', 'overdue', 'mine', 'stale', 'actions', 'meeting');
  if (did && !states) return changes(scene);
  if (looksBack(when, today) && !has(scene, 'due') && !states) return changes(scene);
  if (
    has(scene, 'changes', 'history', 'lastUpdate') &&
    !has(scene, 'mine', 'due') &&
    !states &&
    reading.people.length === 0
  )
    return changes(scene);
  if (criteria.owner === 'nobody') return list('owner');
  if (criteria.notOwner !== undefined) return list('any');
  const coming =
    when !== undefined &&
    !looksBack(when, today) &&
    !has(scene, 'meeting', 'lastUpdate', 'history', 'changes', 'stale', 'overdue', 'digest', 'agenda');
  if (
    has(scene, 'mine') &&
    (coming || (has(scene, 'due') && (when !== undefined || has(scene, 'soonest'))))
  ) {
    const due = when === undefined ? {} : { due: windowOf(when, directionOf(scene), today) };
    return list(
      'due',
      { open: true, owner: { id: asker.id, name: asker.name }, ...due },
      { sort: 'due', limit: when === undefined ? 1 : undefined },
    );
  }
  if (has(scene, 'mine') && criteria.owner !== undefined) return list('mine');
  if (
    reading.people[0] !== undefined &&
    criteria.owner !== undefined &&
    !has(scene, 'meeting') &&
    !(has(scene, 'due') && dueWhen !== undefined)
  )
    return list('owner');
  if (
    has(scene, 'due') ||
    (when !== undefined && has(scene, 'all', 'open', 'agenda') && !looksBack(when, today) && !states)
  ) {
    const from = dueWhen === undefined || isFromToday(dueWhen, today) ? undefined : dueWhen;
    const due = from === undefined ? {} : { due: windowOf(from, directionOf(scene), today) };
    const next = has(scene, 'soonest') || says(scene, /\b(?:due|up|falls?) next\b/);
    const limit =
      from === undefined && next ? (howMany(scene) ?? (says(scene, IN_ORDER) ? undefined : 1)) : undefined;
    // All of them in order: what is overdue comes first.
    const whole = from === undefined && limit === undefined && has(scene, 'all') && says(scene, IN_ORDER);
    return list(whole ? 'any' : 'due', { open: true, ...due }, { sort: 'due', limit });
  }
  if (has(scene, 'earlier') && has(scene, 'not')) return { is: 'cannot' };
  if (
    has(scene, 'earlier') ||
    (reading.reports.some((report) => report.findings.length > 0) && says(scene, /\b(?:any|which) of\b/))
  )
    return askAll({ ask: 'about', aspect: 'earlier', recs: allRecs(scene) });
  if (states && narrows(criteria)) return list('any');
  if (has(scene, 'findings')) {
    const kind = says(scene, /\b(?:area|areas|afi|afis)\b/)
      ? ('area for improvement' as const)
      : ('cause of concern' as const);
    return askAll({
      ask: 'list',
      focus: 'any',
      criteria: { ...criteria, kind: [kind] },
      label: kind === 'cause of concern' ? 'a cause of concern' : 'an area for improvement',
    });
  }
  if (has(scene, 'closure') && has(scene, 'not'))
    return list('any', { open: true }, { label: besides('open', 'not signed off', label) });
  if (has(scene, 'closure'))
    return list('any', { status: ['closed'] }, { label: besides('closed', 'closed', label) });
  if (has(scene, 'open')) return list('any', { open: true });
  if (has(scene, 'others'))
    return askAll({ ask: 'positions', recs: allRecs(scene), forces: [], ours: false });
  return overall(scene, list);
};

/** "The next two deadlines from today": they lie ahead anyway. */
const isFromToday = ({ preposition, what }: When, today: Day): boolean =>
  preposition === 'since' && what.is === 'days' && what.from === today && what.to === today;

/** How a list is to stand, not how much of it. */
const IN_ORDER =
  /\b(?:earliest|soonest|nearest|next|oldest|latest|most urgent) (?:ones? )?first\b|\border\b|\bby (?:due |target )?dates?\b/;

const WHOLE =
  /\b(?:everything|all of them|all (?:of )?(?:the |our )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|the lot|full list|complete list|overall|across the board|as a whole|every one|in general|big picture|all recs|all recommendations|list all)\b/;

/** "which ones are for us" */
const OURS_TO_DO =
  /\b(?:ones|recs|recommendations) (?:are|do) (?:actually )?(?:for|addressed to|aimed at|meant for|apply to) (?:us|our force|forces|the force)\b/;

/** "all our recs", "how are we doing overall", "who owns what" */
const overall = (scene: Scene, list: (focus: ListFocus) => Intent): Intent | undefined => {
  if (scene.reading.pronoun === 'one') return undefined;
  const recs = says(scene, /\b(?:recs|recommendations|reccs)\b/);
  if (
    has(scene, 'owner') &&
    (recs || has(scene, 'all') || says(scene, /\bwhat\b|\bowners\b/)) &&
    !says(scene, /\b(?:it|this|that)\b/)
  ) {
    return recs || has(scene, 'all') || says(scene, /\bwho owns what\b|\bowners\b/)
      ? list('owner')
      : undefined;
  }
  if (has(scene, 'chief', 'commissioner')) return undefined;
  if (
    (has(scene, 'status', 'open') && (recs || says(scene, WHOLE) || has(scene, 'ours'))) ||
    says(scene, WHOLE)
  )
    return list('any');
  if (says(scene, OURS_TO_DO)) return list('any');
  if (has(scene, 'all') && recs) return list('any');
  return recs && (has(scene, 'ours', 'text') || scene.reading.length <= 4) ? list('any') : undefined;
};

/** "What was due in December" looks back. */
const directionOf = (scene: Scene): 'ahead' | 'back' => (dueLooksBack(scene.reading) ? 'back' : 'ahead');

const looksBack = (when: When | undefined, today: Day): boolean =>
  when !== undefined &&
  (when.preposition === 'since' ||
    ('side' in when.what && when.what.side === 'last') ||
    (when.what.is === 'days' &&
      when.preposition === undefined &&
      when.what.from < when.what.to &&
      when.what.to <= today));

/** A rank by date needs no window for it, one by silence no day. */
const without = (criteria: Criteria, sort: string): Criteria => {
  const { silentSince, due, ...rest } = criteria;
  return sort === 'longest silent' || sort === 'last updated'
    ? { ...rest, ...(due === undefined ? {} : { due }) }
    : {
        ...rest,
        ...(silentSince === undefined ? {} : { silentSince }),
        ...(due === undefined ? {} : { due }),
      };
};

/** How many: of a narrowed list, the list says it in its headline; else a count that adds up. */
const counts = (
  scene: Scene,
  criteria: Criteria,
  label: string | undefined,
  list: (focus: ListFocus, more?: Criteria, extras?: ListExtras) => Intent,
): Intent => {
  const { reading, asker, today } = scene;
  const [when] = reading.whens;
  if (has(scene, 'overdue') && says(scene, NOT_OVERDUE)) {
    return list('any', { overdue: false, open: true }, { label: besides('overdue', 'not overdue', label) });
  }
  if (has(scene, 'overdue')) return list('overdue', { overdue: true });
  if (has(scene, 'evidence')) return list('evidence');
  if (criteria.owner === 'nobody') return list('owner');
  if (has(scene, 'mine')) {
    const mine = { owner: { id: asker.id, name: asker.name } };
    return when === undefined
      ? list('mine', mine)
      : list('due', { ...mine, open: true, due: windowOf(when, directionOf(scene), today) });
  }
  if (has(scene, 'stale')) return list('silent', { open: true });
  if (has(scene, 'slipped')) return list('slipped', { slipped: true });
  if (criteria.notOwner !== undefined) return list('any');
  if (reading.people.length > 0) return list('owner');
  if (has(scene, 'inspectorate') && (has(scene, 'closure') || reading.statuses.includes('closed'))) {
    return askAll({ ask: 'list', focus: 'closure', criteria: { inspectorateClosed: true } });
  }
  if (looksBack(when, today) && !has(scene, 'due')) return changes(scene);
  if (when !== undefined && !has(scene, 'due')) return { is: 'cannot' };
  if (when !== undefined) return list('due', { open: true, due: windowOf(when, directionOf(scene), today) });
  if (
    reading.reports.length === 1 &&
    says(
      scene,
      /\b(?:make|makes|made|contain|contains|in total|altogether|for (?:all )?forces|addressed to|are (?:there )?in the)\b/,
    )
  ) {
    return askAll({
      ask: 'reports',
      inspections: reading.reports.map((report) => report.id),
      aspect: 'list',
    });
  }
  const asksRecs = says(scene, /\b(?:recs|recommendations)\b/);
  if (
    has(scene, 'report') &&
    !asksRecs &&
    reading.rags.length + reading.statuses.length === 0 &&
    !says(scene, /\bby\b/)
  ) {
    return askAll({ ask: 'reports', inspections: [], aspect: 'list' });
  }
  const byRag = reading.rags.length > 0 || says(scene, /\b(?:rag|brag|colour|colours|color)\b/);
  const byOwner = says(scene, /\b(?:by|per|each) (?:owner|lead)\b/);
  return askAll({
    ask: 'counts',
    by: byRag && reading.statuses.length === 0 ? 'rag' : byOwner ? 'owner' : 'status',
    of: onlyState(scene),
    criteria: criteria.inspection === undefined ? {} : { inspection: criteria.inspection },
  });
};

/** The single status or colour that is asked after. */
const onlyState = (scene: Scene): { status?: Status[]; rag?: Rag[] } | undefined => {
  const { reading } = scene;
  const [status] = reading.statuses;
  const [rag] = reading.rags;
  if (has(scene, 'open')) return undefined;
  if (reading.statuses.length === 1 && rag === undefined && status !== undefined) return { status: [status] };
  if (reading.rags.length === 1 && status === undefined && rag !== undefined) return { rag: [rag] };
  return undefined;
};

/** What is asked of actions and not looked at: which lack something, which recommendations have all of them done. */
const UNANSWERED =
  /\bwithout\b|\bno actions?\b|\bno (?:target|owner|date)\b|\b(?:every|all|every one of|all of) (?:their |its |of their |of its |the )?actions? (?:is |are )?(?:done|finished|complete)/;

const actions = (scene: Scene): Intent => {
  if (says(scene, UNANSWERED)) return { is: 'cannot' };
  const { reading, asker, today, named } = scene;
  const [when] = reading.whens;
  const person = has(scene, 'mine') ? asker : reading.people[0];
  const overdue = has(scene, 'overdue');
  const { rag } = narrowing(reading, asker, today).criteria;
  return askAll({
    ask: 'actions',
    criteria: {
      ...(named.is === 'these' ? { recs: [...named.recs] } : {}),
      ...(rag === undefined ? {} : { rag }),
    },
    state: actionState(reading) ?? (overdue || when !== undefined || has(scene, 'due') ? 'open' : undefined),
    owner: person === undefined ? undefined : { id: person.id, name: person.name },
    overdue: overdue ? true : undefined,
    due: when !== undefined && !overdue ? windowOf(when, directionOf(scene), today) : undefined,
  });
};
