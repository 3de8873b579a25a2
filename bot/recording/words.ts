/** A change, in words: for the confirm card's heading and for "Recorded: …". */
import {
  accessChangeWords,
  digestDecisionWords,
  digestTimeWords,
  escalationWords,
  ruleWords,
  setupWords,
  showDay,
  showMoment,
  type Draft,
} from '../../data/model';

/** "Rec 3: date to 30 April 2025" — what follows the recommendation's name. */
export const changeWords = (change: Draft['what']): string => {
  switch (change.change) {
    case 'progress':
      return 'update';
    case 'state':
      return [change.status, change.rag].filter((word) => word !== undefined).join(', ');
    case 'add action':
      return `new action${change.target === undefined ? '' : `, target ${showDay(change.target)}`}`;
    case 'action':
      return `${change.number} ${[change.state, change.target === undefined ? undefined : `target ${showDay(change.target)}`, change.owner === undefined ? undefined : `owner ${change.owner.name}`].filter((word) => word !== undefined).join(', ')}`;
    case 'date':
      return `due date moved to ${showDay(change.to)}`;
    case 'evidence':
      return 'evidence link';
    case 'owner':
      return `owner ${change.owner.name}`;
    case 'propose complete':
      return 'proposed complete, awaiting sign-off';
    case 'sign off':
      return 'signed off and closed';
    case 'send back':
      return 'sent back, in progress';
    case 'reopen':
      return 'reopened';
    case 'not adopt':
      return 'not adopted';
    case 'comment':
      return "commissioner's comment";
    case 'correct':
      return `correction of entry ${change.sequence}`;
    case 'undo':
      return `entry ${change.sequence} taken back`;
    case 'message amended':
      return `message of entry ${change.sequence} ${change.how}`;
    case 'move meeting':
      return `meeting moved to ${showMoment(change.to)}`;
    case 'cancel meeting':
      return 'meeting cancelled';
    case 'add meeting':
      return `meeting added on ${showMoment(change.at)}`;
    case 'meeting rule':
      return change.rule === null ? 'meets by date alone' : `meets on ${ruleWords(change.rule)}`;
    case 'digest':
      return `digest ${digestDecisionWords(change)}`;
    case 'digest time':
      return `digests ${digestTimeWords(change)}`;
    case 'escalation':
      return `escalation ${escalationWords(change)}`;
    case 'channel marking':
      return `channel shows up to ${change.highest}`;
    case 'link channel':
      return `told in ${change.name ?? 'this channel'}`;
    case 'unlink channel':
      return 'told in no channel';
    case 'chair':
    case 'rename board':
    case 'add board':
      return setupWords(change);
    case 'roles':
    case 'rename person':
    case 'tenant':
      return accessChangeWords(change);
  }
};

/** The person's own words in a change, to be quoted. */
export const ownWords = (change: Draft['what']): string | undefined => {
  if ('reason' in change) return change.reason;
  if ('text' in change) return change.text;
  return change.change === 'evidence' ? change.title : undefined;
};
