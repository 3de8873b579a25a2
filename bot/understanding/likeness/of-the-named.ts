/** What is asked of recommendations that are named or spoken of. See `gists.ts`. */
import type { QuestionInput } from '../question';
import type { Gist } from './gists';

export const about =
  (
    aspect: Extract<QuestionInput, { ask: 'about' }>['aspect'],
    more: { whose?: 'chief constable' | 'commissioner'; state?: 'open' | 'done'; whether?: true } = {},
  ) =>
  (recs: readonly string[]): QuestionInput => ({ ask: 'about', aspect, recs: [...recs], ...more });

export const positions =
  (ours: boolean) =>
  (recs: readonly string[], forces: readonly string[]): QuestionInput => ({
    ask: 'positions',
    recs: [...recs],
    forces: [...forces],
    ours,
  });

export const OF_THE_NAMED: Readonly<Record<string, Gist>> = {
  status: {
    of: 'named',
    question: about('status'),
    like: `one paragraph summary of REC | a paragraph on REC | summary of REC for the minutes
      | one paragraph summary of REC for the minutes | any updates on REC | any update on REC
      | has anybody updated REC | where is REC at | how is REC going | how is REC coming along
      | what is happening with REC | what is going on with REC | where have we got to on REC
      | where have we got to with REC | how far have we got with REC | what is the latest on REC
      | what is the position on REC | how are we doing on REC | how are we doing against REC | is REC on track
      | is REC on course | is REC under control | are we on track for REC | any movement on REC
      | any progress on REC | what progress has been made on REC | what state is REC in
      | what condition is REC in | what stage is REC at | give me REC | tell me about REC
      | bring me up to speed on REC | update me on REC | fill me in on REC | brief me on REC
      | what is the story with REC | how does REC look | how is REC looking | what colour is REC
      | what is the rag on REC | rag for REC | what is the rag rating of REC | is REC red amber or green
      | is REC COLOUR | is REC STATE | is REC still STATE | is REC still COLOUR | has REC been started
      | has work started on REC | have we started REC | is anyone working on REC | is REC finished | is REC done
      | is REC complete | have we finished REC | have we done REC | has REC been done
      | do i need to worry about REC | is REC a problem | is REC at risk | REC where are we
      | REC how is it going | REC position | REC progress | REC state of play | the headline on REC
      | headlines for REC | one line on REC | quick word on REC | what can you tell me about REC
      | what do we know about REC | what do you have on REC | what have we got on REC | pull up REC | open REC
      | show REC | bring up REC | can i see REC | look up REC | i need REC | i want to see REC | details of REC
      | detail for REC | full picture on REC | overview of REC | summary of REC | summarise REC | has REC moved
      | has REC moved on | are things moving on REC | is REC progressing | how close is REC
      | how near are we to finishing REC | what is left on REC | what is left to do on REC | what remains on REC
      | what is outstanding on REC
      | is there much left on REC | how do matters stand on REC | how is REC shaping up | how is REC faring
      | are we making headway on REC | is REC moving in the right direction | give us the lowdown on REC
      | state of affairs on REC | can i have a short briefing on REC | which stage has REC reached
      | what point has REC reached | how advanced is REC | how far down the road is REC
      | how far off completion is REC | is REC anywhere near finished | has REC got off the ground
      | has REC stalled | has REC come to a standstill | is REC ticking along | are we reporting REC as COLOUR
      | what is REC currently recorded as | what do we show REC as on the tracker | key facts on REC
      | main points on REC | any idea where we are with REC | what is the crack with REC
      | what is the gen on REC | is REC all wrapped up | have we cracked REC | has REC been implemented
      | is REC fully implemented | has REC been achieved | is work continuing on REC
      | is REC running to schedule | executive summary of REC | two sentences on REC | checking in on REC
      | has REC advanced at all | are we close to completing REC`,
  },
  text: {
    of: 'named',
    question: about('text'),
    like: `what does REC say | what does REC ask for | what does REC ask us to do | what does REC want
      | what does REC require | what is REC asking us to do | what are we asked to do in REC
      | what are we being asked to do under REC | what do we have to do for REC
      | what do we have to do under REC | what must we do for REC | wording of REC | exact wording of REC
      | full text of REC | text of REC | read me REC | read out REC | read REC out | remind me what REC is
      | remind me what REC is about | what is REC about | what is REC | what was REC | what was REC again
      | what is REC again | which one is REC | what does it actually say in REC
      | what did HMICFRS ask for in REC | what did the inspectorate ask for in REC
      | what did they recommend in REC | what did they ask us to do in REC
      | what does the inspectorate want on REC | what does HMICFRS want from us on REC | quote REC
      | can you quote REC | print REC in full | REC in full | REC wording | REC full text | REC verbatim
      | explain REC | what does REC cover | what does REC mean | what exactly is REC | what exactly does REC say
      | what does the recommendation say on REC | how is REC worded | how is REC phrased | scope of REC
      | requirement of REC | what are the parts of REC | how many parts has REC got
      | give me the precise wording of REC | what does REC stipulate | what is demanded by REC
      | what obligations does REC place on us | what is REC driving at | what is the gist of REC
      | what is the thrust of REC | what is the substance of REC | what topic does REC deal with
      | what is REC trying to achieve | what is the intention behind REC | what comes within the scope of REC
      | what are the elements of REC | break REC down into its parts | how many limbs does REC have
      | does REC have more than one part | is REC in several parts | what are the bullet points of REC
      | what do the sub paragraphs of REC say | recite REC for me | give me REC word for word
      | REC chapter and verse | how does REPORT word REC | paste the wording of REC
      | give me the language used in REC | display the words of REC | refresh my memory on what REC asks
      | jog my memory what is REC | description of REC | what precisely is required by REC
      | what is the inspectorate recommending at REC | what was the recommendation in REC | body text of REC
      | what is the theme of REC | what were we told to do by REC | what does complying with REC require
      | could i see how REC is worded | REC subject matter`,
  },
  owner: {
    of: 'named',
    question: about('owner'),
    like: `who owns REC | who has got REC | who has REC | who is responsible for REC | who is accountable for REC
      | who is leading on REC | who leads on REC | who is the lead for REC | who is the lead on REC
      | who is dealing with REC | who deals with REC | who is handling REC | who looks after REC
      | who is looking after REC | who is in charge of REC | who runs REC | who is running REC | who is on REC
      | who do i speak to about REC | who do i ask about REC | who should i speak to about REC
      | who do i contact about REC | who can i ask about REC | who do i chase for REC
      | who do i need to chase on REC | who is doing REC | who is working on REC | who picked up REC
      | who has picked up REC | has anyone picked up REC | has anybody got REC | does anyone own REC
      | does anybody have REC | does REC have an owner | has REC got an owner | is there an owner for REC
      | is there a lead for REC | has REC been allocated | has REC been assigned | who was REC given to
      | who was REC allocated to | who is REC allocated to | who is REC assigned to | who is REC with
      | who does REC belong to | who does REC sit with | where does REC sit | whose is REC | whose job is REC
      | whose responsibility is REC | whose name is against REC | whose name is on REC | REC owner | REC lead
      | owner of REC | lead for REC | name of the owner of REC | name the lead for REC | which lead has REC
      | is REC yours | who took on REC | who holds REC | who carries REC | point of contact for REC
      | contact for REC | single point of contact for REC | spoc for REC | who is listed against REC
      | who is recorded as owning REC | who was REC handed to | whose plate is REC on
      | whose lap has REC landed in | whose in tray is REC in | whose portfolio does REC fall under
      | whose remit is REC | whose baby is REC | who is overseeing REC | who is spearheading REC
      | who is coordinating REC | who answers to BOARD for REC | has REC found a home
      | has a lead been identified for REC | who did BOARD give REC to | who did the chair allocate REC to
      | who drew the short straw on REC | against whose name does REC stand`,
  },
  due: {
    of: 'named',
    question: about('due'),
    like: `when is REC due | when does REC have to be done | when does REC have to be done by
      | when must REC be done | when must REC be finished by | when does REC need to be finished
      | when does REC fall due | when does REC run out | when does REC expire
      | when are we supposed to finish REC | when should REC be done | when should REC be finished
      | when do we need REC done by | by when does REC have to be complete | by when REC | deadline for REC
      | what is the deadline for REC | what is the due date of REC | due date REC | target date for REC
      | what is the target date of REC | closedown date for REC | what date is REC | what date is on REC
      | what date have we got for REC | how long have we got on REC | how long have we got left on REC
      | how long is left on REC | how long until REC | how long till REC is due | how many days until REC
      | how many days left on REC | how many days are left on REC | how many days to go on REC
      | how much time have we got on REC | how much time is left on REC | time left on REC | days left REC
      | how overdue is REC | how late is REC | how far behind is REC | by how much is REC late
      | how many days over is REC | how many days late is REC | is REC late | is REC overdue | has REC gone over
      | did REC go over its date | have we missed the date on REC | did we miss REC | have we missed REC
      | when did REC go overdue | when was REC due | when was REC supposed to be done
      | when should REC have been done | what was the deadline on REC | is REC past its date
      | is REC past its deadline | REC deadline | REC due | REC due date | REC target | time frame for REC
      | must REC be finished WHEN | has REC timed out | are we over time on REC
      | how many months do we have for REC`,
  },
  moves: {
    of: 'named',
    question: about('moves'),
    like: `how many extensions have been granted on REC | how many extensions has REC had
      | have any extensions been granted on REC | has the date of REC moved | has the date on REC been moved
      | has REC's date ever been changed | has the date for REC changed | has the deadline for REC been changed
      | has the deadline on REC moved | has REC slipped | has REC been extended | has REC been put back
      | has REC been pushed back | did we extend REC | did we move REC | how many times has REC moved
      | how many times has the date of REC moved | how often has REC been moved
      | how often have we moved the date on REC | what was the original date of REC | original date for REC
      | original deadline for REC | what was REC's first date | was REC always due then
      | has REC always been due then | date changes on REC | extensions on REC | any extensions to REC
      | any slippage on REC | has there been slippage on REC | has an extension been asked for on REC
      | has anybody asked for more time on REC | has REC been postponed | has the deadline on REC been relaxed
      | has the target for REC been revised | was the date on REC altered
      | original date alongside the new one for REC | first target date versus current date on REC
      | when was REC originally due | what was the date on REC before it moved
      | how far has the date on REC moved | did BOARD grant an extension on REC
      | has more time been given for REC | were we given longer on REC | has REC drifted
      | any drift in the date of REC | extension requests for REC
      | have we kicked the date for REC down the road | has the target date of REC been let slide
      | has REC been given a fresh deadline`,
  },
  why: {
    of: 'named',
    question: about('why'),
    like: `is there an explanation for why REC went over its date
      | is there an explanation on file for why REC went over its date | why did REC go over its date
      | why did REC run over | why is REC late | why is REC overdue | why is REC COLOUR
      | why is it COLOUR on REC | why has REC slipped | why has REC not been done
      | why has REC not been finished | why is REC not done | why is REC not finished | why is REC not closed
      | why did we miss REC | why did we miss the date on REC | what is the reason REC is late
      | what is the reason for the delay on REC | reason for REC being late | reason for the delay to REC
      | what is holding up REC | what is holding REC up | what is the hold up on REC
      | what is the hold up with REC | what is blocking REC | what is delaying REC | what is stopping REC
      | what is stopping REC being done | what is stopping us finishing REC | what is getting in the way of REC
      | what is the issue with REC | what has gone wrong with REC | what went wrong on REC
      | what are the blockers on REC | blockers for REC | barriers to REC | obstacles on REC
      | what is the delay on REC | what explains REC | explanation for REC | why the delay on REC
      | why are we behind on REC | what caused REC to be late | what caused the delay on REC
      | what lies behind the delay in REC | has anyone explained why REC is late
      | is there a reason on record for the delay to REC | what accounts for the delay on REC
      | justification for REC being overdue | rationale for the COLOUR rating on REC
      | what justifies the COLOUR rag on REC | what is the bottleneck on REC
      | what is the sticking point with REC | what is the stumbling block on REC | what is the snag with REC
      | what is slowing REC down | what is keeping REC from being completed
      | what prevented REC being done on time | where is the blockage on REC | what are the impediments to REC
      | what tripped us up on REC | what went awry with REC | what happened that made REC late
      | why has REC stalled | why is REC dragging on | why is REC taking so long | why did REC slip
      | why no progress on REC | root cause of the delay on REC | cause of the slippage on REC
      | REC delay reason`,
  },
  actions: {
    of: 'named',
    question: about('actions'),
    like: `what actions are under REC | what are the actions on REC | what are the actions for REC
      | actions for REC | actions on REC | actions under REC | REC actions | action plan for REC
      | action plan on REC | list the actions for REC | list the actions on REC | show me the actions on REC
      | how many actions has REC got | how many actions are there on REC | what are we doing about REC
      | what are we doing on REC | what is being done about REC | what is being done on REC
      | what work is going on for REC | what work is under way on REC | what steps are we taking on REC
      | what steps have we taken on REC | what is the plan for REC | what is our plan for REC
      | all the actions under REC done or not | tasks for REC | tasks under REC | sub actions of REC
      | milestones for REC | who is doing what on REC | what has to happen for REC | what needs to happen on REC
      | what actions have been raised against REC | which actions support REC | which actions feed into REC
      | what pieces of work sit under REC | what activities are planned for REC
      | what measures are in place for REC | what measures are we taking on REC
      | what are we putting in place for REC | what is the delivery plan for REC | improvement plan for REC
      | implementation plan for REC | what are we doing to address REC | how are we tackling REC
      | how are we addressing REC | actions with their targets for REC | who has which action under REC
      | who has been given what under REC | who has what job on REC | who is taking each action on REC
      | action tracker for REC | every action tied to REC | things we are doing for REC | work strands for REC
      | what work is ongoing on REC | what work has been commissioned for REC`,
  },
  'open actions': {
    of: 'named',
    question: about('actions', { state: 'open' }),
    like: `what actions are open under REC | what is outstanding under REC | what is still outstanding under REC
      | what still needs doing on REC | what is still to do on REC | what is still to do under REC | what actions are still open on REC | what actions are outstanding on REC
      | outstanding actions on REC | open actions on REC | any actions left on REC
      | any actions still open on REC | what actions are left on REC | what actions remain on REC
      | which actions are not done on REC | which actions are not finished on REC | unfinished actions on REC
      | incomplete actions on REC | remaining actions on REC | actions awaiting completion on REC
      | what actions need finishing on REC | uncompleted actions for REC
      | have any actions been left undone on REC | who has open actions under REC
      | which of the actions on REC are hanging over us | which actions are not yet wrapped up on REC
      | which actions have not been crossed off REC | what actions have we failed to carry out for REC
      | actions not carried out under REC | which actions are not out of the way on REC`,
  },
  'finished actions': {
    of: 'named',
    question: about('actions', { state: 'done' }),
    like: `which actions are done on REC | which actions are finished on REC
      | what actions have been finished under REC | what has been finished under REC
      | what has actually been finished under REC | what has been completed under REC | completed actions on REC
      | finished actions on REC | done actions on REC | which actions are out of the way on REC
      | which actions are wrapped up on REC | which actions have been crossed off REC
      | what actions have we carried out for REC | actions carried out under REC
      | which sub tasks of REC are finished | who has finished their action under REC`,
  },
  history: {
    of: 'named',
    question: about('history'),
    like: `history of REC | what has been done on REC | what has been done about REC | what has happened on REC
      | what happened on REC | what has happened with REC so far | everything on REC so far
      | what have we done on REC | what have we done so far on REC | what did we do on REC
      | all the updates on REC | all updates for REC | every update on REC | show me every update on REC
      | show me every update on REC newest first | show me every entry on REC | timeline of REC
      | timeline for REC | log of REC | audit trail for REC | audit trail of REC | trail for REC | story of REC
      | the story so far on REC | what exactly was done on REC | what exactly has been done on REC
      | how did we get here on REC | walk me through REC | talk me through REC
      | run me through what happened on REC | chronology of REC | previous updates on REC
      | earlier updates on REC | past updates on REC | REC history | REC log | REC timeline | record for REC
      | how has REC developed | how has REC evolved | how has REC unfolded | dated updates for REC
      | dated log of progress on REC | journal for REC | diary of REC | sequence of events on REC
      | order of events on REC | events on REC in date order | who has updated REC and when
      | trace REC back to the start | what work was carried out on REC | what did we actually do about REC
      | how have we got to this point on REC | life story of REC | REC updates in full | past entries for REC
      | for scrutiny purposes the full trail on REC | catalogue of updates for REC
      | who has recorded what on REC | scroll back through REC`,
  },
  'last update': {
    of: 'named',
    question: about('last update'),
    like: `what was the last update on REC | last update on REC | latest update on REC | most recent update on REC
      | when was REC last updated | when was the last update on REC | when did we last hear on REC
      | when did we last hear about REC | when did anybody last update REC
      | when did anyone last say anything on REC | when was REC last touched | when was REC last looked at
      | what was last said about REC | what was the last thing said about REC
      | what was the last thing recorded on REC | last thing recorded on REC | who last updated REC
      | who updated REC last | who gave the last update on REC | what did the lead last say on REC
      | what did the owner last say about REC | what is the most recent news on REC | latest news on REC
      | last word on REC | last entry on REC | latest entry for REC | how long since REC was updated
      | how long since we heard about REC | is the update on REC recent | has REC been updated recently
      | has REC been updated | any recent update on REC | what is the freshest update on REC
      | what came in last on REC | latest word on REC | how fresh is the update on REC
      | how current is the information on REC | is the information on REC up to date
      | has anything come in on REC recently | have we heard anything from the owner on REC
      | has the lead said anything recently about REC | has the owner updated REC
      | what was said most recently on REC`,
  },
  closure: {
    of: 'named',
    question: about('closure'),
    like: `does HMICFRS consider REC closed | is REC closed in HMICFRS eyes
      | is REC closed as far as HMICFRS are concerned | is REC closed | is REC closed yet | has REC been closed
      | has REC been closed off | is REC signed off | is REC signed off yet | has REC been signed off
      | who signed off REC | who signed REC off | when was REC signed off | when was REC closed | who closed REC
      | has HMICFRS closed REC | has the inspectorate closed REC | did HMICFRS close REC | have HMI closed REC
      | has HMICFRS closed REC or only us | is REC closed by HMICFRS | is REC closed by us or by them
      | is REC formally closed | has REC been formally closed | has the board signed off REC
      | did BOARD sign off REC | has BOARD signed off REC | has the dcc signed off REC | closure of REC
      | closure status of REC | has REC had sign off | has the chair signed REC
      | does HMICFRS still have REC open | is REC still open with HMICFRS | have we signed REC off
      | is REC closed internally | is REC closed on the monitoring portal
      | do the inspectors regard REC as closed | was REC closed after a revisit | is REC signed and sealed
      | is REC fully signed off | who authorised closure of REC | who gave sign off on REC
      | has the sign off board approved REC | has the chair approved closure of REC
      | is REC shut on the inspectorate books`,
  },
  evidence: {
    of: 'named',
    question: about('evidence'),
    like: `evidence for REC | is there evidence for REC | is there any evidence for REC
      | have we got evidence for REC | have we any evidence on REC | what evidence is there for REC
      | what evidence have we got for REC | what evidence do we hold on REC | what proof have we got for REC
      | have we got proof for REC | proof for REC | can we prove REC | can we evidence REC | is REC evidenced
      | how do we know REC is done | what backs up REC | what backs REC up | what supports REC
      | is REC backed up by anything | is there anything to back up REC | is there a document for REC
      | documents for REC | link for REC | show me the link for REC | evidence link for REC
      | where is the evidence for REC | can i see the evidence for REC | show me the evidence for REC
      | is there evidence for REC or just a statement | do we just have a statement on REC
      | what is attached to REC | attachments on REC | who added the evidence on REC
      | when was the evidence for REC added | what could we put in front of an inspector on REC
      | what can we show the inspectors for REC | what demonstrates REC has been done | is there a file for REC
      | is there anything in writing on REC | is there something behind REC or only words
      | is there any substantiation of REC | have we only got somebody word on REC
      | are we just taking their word on REC | can we demonstrate REC | can we show REC has been done`,
  },
};
