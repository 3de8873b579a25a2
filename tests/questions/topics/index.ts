/** Every table of questions, by what is asked. */
import type { Row } from '../table';
import { actions } from './actions';
import { ambiguous } from './ambiguous';
import { board } from './board';
import { changes } from './changes';
import { chatter } from './chatter';
import { closure } from './closure';
import { compare } from './compare';
import { context } from './context';
import { counts } from './counts';
import { described } from './described';
import { dialogues } from './dialogues';
import { digest } from './digest';
import { due } from './due';
import { earlier } from './earlier';
import { evidence } from './evidence';
import { filter } from './filter';
import { forces } from './forces';
import { help } from './help';
import { history } from './history';
import { mine } from './mine';
import { missing } from './missing';
import { overdue } from './overdue';
import { owner } from './owner';
import { recording } from './recording';
import { noChanges } from './recording-asked';
import { freely } from './recording-freely';
import { carefully } from './recording-carefully';
import { stated } from './recording-stated';
import { inPassing } from './recording-in-passing';
import { recordingVaried } from './recording-varied';
import { reports } from './reports';
import { response } from './response';
import { scope } from './scope';
import { section55 } from './section55';
import { stale } from './stale';
import { status } from './status';
import { telling } from './telling';
import { together } from './together';
import { turned } from './turned';
import { text } from './text';
import { typos } from './typos';
import { several } from './several';
import { combined } from './combined';
import { ranked } from './ranked';
import { dates } from './dates';
import { settings } from './settings';
import { shorthand } from './shorthand';
import { declined } from './declined';
import { phrased } from './phrased';
import { places } from './places';
import { unadopted } from './unadopted';

export const TOPICS: readonly (readonly [string, readonly Row[]])[] = [
  ['status', status],
  ['wording', text],
  ['owners', owner],
  ['due dates', due],
  ['overdue and slipped', overdue],
  ['nothing heard', stale],
  ['filters', filter],
  ['counts', counts],
  ['actions', actions],
  ['history', history],
  ['changes', changes],
  ['evidence', evidence],
  ['responses', response],
  ['comparisons', compare],
  ['other forces', forces],
  ['closure', closure],
  ['earlier findings', earlier],
  ['numbers that are not ours', missing],
  ['not acting on', unadopted],
  ['section 55', section55],
  ['boards', board],
  ['digests', digest],
  ["the asker's own", mine],
  ['telling', telling],
  ['settings of boards', settings],
  ['reports', reports],
  ['help', help],
  ['out of scope', scope],
  ['slips of the finger', typos],
  ['more than one reading', ambiguous],
  ['dialogues', dialogues],
  ['chatter around a question', chatter],
  ['several questions in one message', several],
  ['why it is asked', context],
  ['criteria that combine', combined],
  ['the first few of a list', ranked],
  ['dates as people say them', dates],
  ['described in other words', described],
  ['shorthand', shorthand],
  ['turned round and wrapped up', turned],
  ['declined', declined],
  ['said in other words', phrased],
  ['places in a list, corrections, carrying on', places],
  ['what is to be recorded', recording],
  ['what is to be recorded, said otherwise', recordingVaried],
  ['what is stated, to be recorded', stated],
  ['what is said freely, to be recorded', freely],
  ['what is read to its last word', carefully],
  ['several things to be recorded in one message', together],
  ['what is recorded in passing', inPassing],
  ['what sounds like a change and is none', noChanges],
];
