/** What is asked of how the recommendations and their actions stand, and how many. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_STANDING: Readonly<Record<string, Gist>> = {
  'all actions': {
    of: 'whole',
    says: 'list all the actions',
    like: `list all the actions | list the actions | show me all the actions | all actions | every action
      | what actions are there | what actions have we got | what are all the actions | full action list
      | action list | action log | the action plan | show me the action plan | how many actions are there
      | how many actions have we got in total | bring up the action tracker | open the action tracker
      | all actions done or not | what actions are on the books | what actions are on the tracker`,
  },
  'all open actions': {
    of: 'whole',
    says: 'which actions are still open',
    like: `which actions are still open | which actions are open | what actions are open
      | what actions are outstanding | list the open actions | open actions | outstanding actions
      | actions outstanding | which actions are outstanding | any actions outstanding
      | which actions have not been done | which actions are not done | which actions are not complete
      | which actions are unfinished | which actions remain | what actions are left | how many actions are open
      | how many actions are left | how many actions are outstanding | how many actions are still to do
      | actions still to do | actions not finished | actions still open | what is left to do across the actions
      | incomplete actions | which actions still need finishing | which actions need completing
      | actions awaiting completion | uncompleted actions on the log | what is still open on the action tracker`,
  },
  'done actions': {
    of: 'whole',
    says: 'which actions are done',
    like: `which actions are done | which actions are finished | which actions are complete
      | which actions have been completed | what actions have we finished | what actions have we completed
      | completed actions | finished actions | how many actions are done | how many actions have been completed
      | how many actions have we finished | actions done | actions completed | what actions have we knocked off
      | what actions are in the bag`,
  },
  'actions not started': {
    of: 'whole',
    says: 'which actions have not been started',
    like: `which actions have not been started | which actions have not started | what actions have not begun
      | actions not started | actions not yet begun | any actions not started | which actions has nobody started
      | how many actions have not been started | which actions have not got off the ground
      | what actions still need starting | actions yet to commence`,
  },
  'by colour': {
    of: 'whole',
    says: 'list the COLOUR ones',
    like: `list the COLOUR ones | show me the COLOUR ones | show me COLOUR | which are COLOUR
      | which ones are COLOUR | which recs are COLOUR | what is COLOUR | anything COLOUR | any COLOUR
      | any COLOUR ones | do we have any COLOUR | have we got any COLOUR | are there any COLOUR ones
      | are any COLOUR | all the COLOUR recs | COLOUR recs | COLOUR recommendations | COLOUR items
      | the COLOUR ones | everything COLOUR | everything that is COLOUR | just the COLOUR ones | only COLOUR
      | which one is COLOUR | where are we COLOUR | what have we got at COLOUR | what have we rated COLOUR
      | what is rated COLOUR | which recs are ragged COLOUR | what is in the COLOUR column
      | where is the COLOUR on the tracker | focus on the COLOUR ones | filter to COLOUR only
      | filter the tracker to COLOUR | filter on COLOUR please | i am interested in the COLOUR ones`,
  },
  'off track': {
    of: 'whole',
    says: 'list the red ones',
    like: `what is going wrong | what is in trouble | which are in trouble | what is failing | which are failing
      | what should the board be worried about | what is worrying | which have come off the rails
      | what has come off the rails | has anything gone off the rails | which have gone off course
      | is anything off course | which are going badly | what is going badly | where is it going wrong
      | where are things going wrong | where is it all going wrong | is anything going wrong
      | which have gone wrong | which are in difficulty | what is in difficulty | are any in difficulty
      | are any in trouble | are we in trouble on any | are we in trouble with anything
      | where are we in trouble | where are we struggling | what are we struggling with | which are struggling
      | is anything struggling | where are we failing | what are we failing on
      | which ones are giving us trouble | what should worry us | what ought to concern us
      | what do we need to worry about | is there anything to worry about | anything that should worry the board
      | which are the trouble spots | trouble spots please | which are in a bad way | which are in bad shape
      | which are in poor shape | which are in serious trouble | which recs are doing badly
      | which are looking bad | show me the ones in trouble | show me the failing ones
      | list the failing recommendations | failing recommendations please | recs that are in trouble
      | recs going badly | the ones that are failing`,
  },
  'by state': {
    of: 'whole',
    says: 'list those that are STATE',
    like: `list those that are STATE | which are STATE | which ones are STATE | which recs are STATE
      | what is STATE | anything STATE | is anything STATE | are any STATE | any STATE | all that are STATE
      | everything STATE | everything that is STATE | show me the ones STATE | show me those STATE
      | show me STATE | recs STATE | recommendations STATE | items STATE | the STATE ones
      | what have we got STATE | which are listed as STATE | which are flagged STATE
      | which are classed as STATE | filter by status STATE | filter to STATE only | filter the tracker on STATE
      | any idea which are STATE`,
  },
  'awaiting sign-off': {
    of: 'whole',
    says: 'what is awaiting sign-off',
    like: `what is waiting for WHO to sign | what is waiting for WHO to sign off | what is waiting for WHO
      | what is with WHO for sign off | what is on WHO desk | what does WHO need to sign off
      | what does WHO have to sign off | what is for WHO to sign off | what is awaiting sign off
      | what is waiting for sign off | what is waiting to be signed off | what needs signing off
      | what needs sign off | what is ready for sign off | what is ready to sign off
      | what is ready to be signed off | what is ready to close | which are ready to close | what can we close
      | what can be closed | what can the board sign off | what could be signed off | what is there to sign off
      | anything to sign off | anything for sign off | is there anything to sign off
      | is anything waiting for sign off | what has been proposed complete
      | what has been put forward as complete | which have been proposed as complete | what is pending sign off
      | what is pending | what is waiting for the dcc | what is waiting for the dcc to sign
      | what is waiting on the chair | what is on the chair's desk | what is waiting for the sign off board
      | what is going to BOARD for sign off | what does BOARD need to sign off | what is waiting for BOARD
      | what needs a signature | what is waiting for a signature | what is waiting for a decision
      | what needs a decision | decisions needed | what is up for sign off | what is with the chair for signing
      | what is waiting for the chair to approve | what is waiting on WHO to approve
      | what is in the queue for sign off | what is in the pipeline for sign off
      | what is queued up for sign off | what is lined up for sign off | what is teed up for sign off
      | what is stuck at sign off | what is coming to BOARD for approval | what has been offered up for closure
      | what does BOARD have to approve | which are awaiting a signature | which are awaiting WHO signature
      | which are done bar the sign off | which are finished apart from sign off | which need BOARD approval
      | which do leads reckon are finished | is anything with WHO to sign | is anything waiting on WHO signature
      | give me the sign off list | sign off list please | candidates for closure
      | approvals outstanding for the recs | pending approvals please`,
  },
  'not closed': {
    of: 'whole',
    says: 'list everything that is not closed',
    like: `what is still open | which are still open | which ones are open | which recs are open | open recs
      | open recommendations | everything that is open | everything still open | everything that is not closed
      | what is not closed | which are not closed | which have not been closed | what is still live
      | which are live | what is left | what is left to do | what remains | what is outstanding
      | anything outstanding | outstanding recs | outstanding recommendations | what is still to do
      | what is still to be done | what is unfinished | what have we still got to do
      | what do we still have to do | what do we still need to do | how many are left | how many are still open
      | how many are outstanding | how many remain | how many have we got left | how many are left to do
      | how many are open | how many still to do | what has not been done | what is not done
      | nothing closed yet | have none been closed | what have we not got done | what is still on the books
      | what remains to be done | what needs finishing off | what still needs doing | what still needs finishing
      | what still needs work | what still wants doing | what still has to be done | number of open recs
      | number of recs outstanding | how many recs remain to be closed`,
  },
  closed: {
    of: 'whole',
    says: 'which are closed',
    like: `which have had final sign off | which have had sign off | which of ours have had final sign off
      | has anything closed since last time | what has closed since last time
      | has anything closed since we last met | what closed since last time | which are closed | what is closed
      | which have been closed | what has been closed | what have we closed | which have we closed
      | have we closed any | have any been closed | has anything been closed | has anything closed | any closed
      | closed recs | which are finished | which are complete | which are done | what is done | what is finished
      | what have we finished | what have we completed | what has been completed | have we finished any
      | have we completed any | which have been signed off | what has been signed off
      | has anything been signed off | have any been signed off | which ones have we signed off
      | what did we sign off | what got signed off | completed recs | finished recs | which have we ticked off
      | which have we wrapped up | which have we crossed off | what has been crossed off the list
      | what has come off the list | what has dropped off the tracker as complete | which are fully complete
      | which have been finished | which have been completed | which did we finish | has anything had sign off
      | has anything been finished | has anything been completed | has any recommendation been completed
      | have any had sign off | have we signed any off | are any of them done | completions to date`,
  },
  'counts by status': {
    of: 'whole',
    says: 'how many are in each status',
    like: `how many of REC are ours | how many of REC are for us | how many of REC apply to us
      | how many of the REC | how many are in each status | how many of each | how many are closed
      | how many have we closed | how many are done | how many are finished | how many have been completed
      | how many have been signed off | how many have we finished | how many recs are there
      | how many recommendations are there | how many recs have we got | how many recommendations do we have
      | how many have we got | how many in total | total number of recs | what is the total
      | how many altogether | how many are there | numbers please | give me the numbers | the numbers
      | what are the numbers | what are the figures | headline figures | figures for the board | breakdown
      | breakdown by status | split by status | status breakdown | counts | count by status | count them | tally
      | totals | how do they break down | how many are STATE | how many STATE | how many are at STATE
      | number of STATE | what proportion are STATE | what percentage are STATE
      | how many open closed pending and awaiting | how many of the recs are ours | how many are for us
      | how many are for forces | how many are addressed to us | how many apply to us
      | how many do we have to answer | number in each status | breakdown of statuses
      | break them down by status | break the numbers down | split of recs across statuses
      | spread across the statuses | how do the recs divide by status | what fraction are STATE
      | stats on the recommendations | stats by status | statistics for the recommendations | give me the stats
      | tot them up by status | how many recs are you holding`,
  },
  'counts by colour': {
    of: 'whole',
    says: 'how many red, amber and green',
    like: `tally by rag | rag tally | tally by colour | count by rag | count by colour
      | how many red amber and green | how many are red amber green | rag breakdown | rag count | rag split
      | rag summary | split by rag | breakdown by rag | breakdown by colour | counts by colour
      | how many are COLOUR | how many COLOUR | how many COLOUR ones | how many COLOUR recs | number of COLOUR
      | number of COLOUR recs | what proportion are COLOUR | what percentage are COLOUR
      | how many have we got at COLOUR | rag totals | how do the colours split | brag split
      | how many fall in each rag category | number in each colour | rag stats please
      | rag profile of the recommendations | tally up the rag ratings | breakdown of rag ratings
      | break it down by colour | break the recs down by rag | break them down by rag rating | spread of colours
      | distribution of colours across the recs | mix of colours on the tracker | what is the mix of colours
      | what is the rag profile | what is the spread of the rag | how do the recs divide by colour
      | how are the colours spread | how are the ratings spread by colour | how are the rag ratings distributed
      | what fraction is COLOUR | how many COLOUR ratings have we got`,
  },
  'with evidence': {
    of: 'whole',
    says: 'which have evidence',
    like: `which have evidence | which recs have evidence | which ones have evidence | what evidence have we got
      | what evidence do we have | what evidence is held | what evidence do we hold | list the evidence
      | show me the evidence | all evidence links | evidence log | evidence list | can i see the evidence link
      | how many have evidence | where do we have evidence | what has been evidenced
      | which have supporting evidence | which have something to back them up | which are backed by evidence
      | which are supported by evidence | what evidence is on file | register of evidence
      | evidence register please`,
  },
  'without evidence': {
    of: 'whole',
    says: 'which have no evidence',
    like: `which have no evidence | which recs have no evidence | which ones have no evidence
      | what has no evidence | which are missing evidence | what is missing evidence | where is evidence missing
      | where is there no evidence | where have we got no evidence | evidence gaps | gaps in evidence
      | what cannot we prove | what have we not evidenced | which are not evidenced | which lack evidence
      | which are without evidence | which still need evidence | what needs evidence | how many have no evidence
      | which have no supporting evidence | which have nothing to back them up
      | which are just statements with no evidence | which are unsupported by evidence
      | which are not backed by evidence | which need evidencing | which want evidence adding
      | what can we not back up | what are we unable to evidence | recommendations without supporting evidence`,
  },
};
