/** What is asked of all recommendations and actions at once. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_THE_WHOLE: Readonly<Record<string, Gist>> = {
  'status of all': {
    of: 'whole',
    says: 'summary of all the recommendations',
    like: `where are we overall | how are we doing overall | overall position | overall picture | the overall picture please | how is it all looking
      | how is everything looking | how are things looking | how are we looking | give me the big picture | how do we stand | how do we stand overall
      | where do we stand | state of play | the state of play | general update | status of everything | status of all of them | status of them all
      | all recommendations | all recs | list all recs | list everything | show me everything | show everything | show all | the whole list | full list
      | the lot | one line on each rec | one line on each of them | a line on each | a line for each recommendation | brief summary of each
      | quick summary of all the recs | summary of where we are | summarise where we are | summary of the position
      | give me a summary of where we are with REPORT | where are we with REPORT | where are we on REPORT | how are we doing on REPORT
      | how are we doing against REPORT | progress against REPORT | progress on REPORT | status of REPORT | overall progress on the recommendations
      | how are the recs going | how are all the recs going | how are the recommendations coming along | where are the recommendations at
      | run through all the recommendations | run me through the recs | take me through the recs | take me through them all | go through the recs | scorecard
      | the tracker | show me the tracker | open the tracker | show me the whole tracker | how are we getting on | how is the force doing
      | how is our force doing | are we on top of this | give me an overview | overview of the recs | an overview of progress | table of recommendations
      | table of all recs | status report | progress report | give me a progress report | full status report`,
  },
  'text of all': {
    of: 'whole',
    says: 'what do the recommendations say',
    like: `what are the recommendations | what do the recommendations say | what are we being asked to do | what did HMICFRS ask us to do
      | what did the inspectorate recommend | what did they recommend | what does the inspectorate want | what have we been told to do
      | text of all the recommendations | wording of all the recs | what are the five recommendations | remind me what the recommendations are
      | what does REPORT recommend | what did REPORT recommend | what recommendations are in REPORT | which recommendations came out of REPORT
      | what came out of REPORT`,
  },
  'without owner': {
    of: 'whole',
    says: 'which recommendations have no owner',
    like: `which have no owner | which ones have no owner | which recs have no owner | which ones have nobody | which recs have nobody | what has nobody got
      | what is nobody doing | what is nobody working on | is there anything sitting with nobody | anything sitting with nobody | anything with nobody
      | anything without an owner | is anything unowned | unowned recs | unowned recommendations | orphan recs | any orphans | what is orphaned
      | any without a lead | which ones have no lead | which recs are without a lead | which do not have a lead | which do not have an owner
      | which have not got an owner | what has not been given to anyone | what has not been allocated | what has not been assigned | what still needs an owner
      | which still need an owner | which need an owner | which ones need allocating | what needs allocating | what needs assigning
      | what is waiting for an owner | has everything got an owner | does everything have an owner | are they all owned | are they all allocated
      | is everything allocated | have all of them been allocated | has every rec got an owner | does every recommendation have a lead
      | are there gaps in ownership | gaps in ownership | ownership gaps | vacant recs | unallocated | unassigned | not allocated
      | who has not picked up their rec | which has nobody picked up | nobody has picked up which | which ones are going begging | what is going begging`,
  },
  'owners of all': {
    of: 'whole',
    says: 'who owns each recommendation',
    like: `who owns what | who has got what | who has what | who is doing what | who is responsible for what | who leads on what | who is leading what
      | who is on what | list of owners | list the owners | list of leads | names of the leads | names of the owners | who are the owners | who are the leads
      | who are the thematic leads | owners of all the recs | owner of each rec | owner for each recommendation | who owns each of them | who owns each one
      | who owns the recs | who owns the recommendations | show me the owners | give me the owners | breakdown by owner | recs by owner
      | recommendations by owner | split by owner | by lead | by owner`,
  },
  'owned by': {
    of: 'whole',
    says: 'what does WHO own',
    like: `what does WHO own | what has WHO got | what does WHO have | which ones does WHO have | which recs does WHO lead | what is WHO leading on
      | what is WHO responsible for | what is WHO working on | what is with WHO | what sits with WHO | which ones sit with WHO | which sit with WHO
      | what belongs to WHO | WHO's recs | WHO recommendations | WHO list | recs for WHO | recs of WHO | everything WHO has | everything with WHO
      | what is on WHO's plate | what is on the plate of WHO | workload of WHO | portfolio of WHO | how many has WHO got | how many recs does WHO have
      | how many does WHO own | how much has WHO got on | what is under WHO | what does WHO have to do | which are down to WHO | what is down to WHO
      | what is assigned to WHO | what is allocated to WHO | which recommendations are owned by WHO`,
  },
  'due list': {
    of: 'whole',
    says: 'what falls due WHEN',
    like: `what falls due WHEN | what is due WHEN | what is coming up WHEN | what is coming due WHEN | anything due WHEN | is anything due WHEN
      | is there anything due WHEN | which ones are due WHEN | which recs are due WHEN | what has to be done WHEN | what must be done WHEN
      | what needs to be done WHEN | what needs finishing WHEN | what do we have to finish WHEN | what do we need to finish WHEN
      | what have we got to deliver WHEN | what have we got due WHEN | deadlines WHEN | any deadlines WHEN | what deadlines do we have WHEN
      | what deadlines are coming up | what is coming up | what is on the horizon | what is next | which are coming up | due dates for all the recs
      | all the due dates | all the deadlines | list all the deadlines | list the due dates | list all the deadlines in order | deadlines in order
      | what are the deadlines | what are the due dates | when is everything due | when are they all due | when are they due | when do they all fall due
      | when are the recs due | when are the recommendations due | what dates are we working to | what are our dates | timeline of due dates
      | recs by due date | recommendations in date order | in order of due date | sorted by deadline | upcoming deadlines | forthcoming deadlines
      | what expires WHEN | what runs out WHEN | what are we due to finish WHEN | what is expected WHEN | how many are due WHEN | how many fall due WHEN
      | how many have to be done WHEN`,
  },
  'due first': {
    of: 'whole',
    says: 'which is due next',
    like: `which is due next | which is due first | which is due soonest | what is due soonest | what is the next deadline | when is the next deadline
      | next deadline | what is the nearest deadline | nearest due date | which deadline is closest | which is the most urgent | what is most pressing
      | what is most urgent | which has the least time left | which has least time | which one is next up | what do we have to finish first
      | which one do we have to do first`,
  },
  'due last': {
    of: 'whole',
    says: 'which is due last',
    like: `which is due last | which has the longest to run | which has longest to run | which has most time left | which has the most time | furthest deadline
      | latest deadline | which deadline is furthest away | which is the last to fall due | what is the final deadline`,
  },
  overdue: {
    of: 'whole',
    says: 'what is overdue',
    like: `what is overdue | what is late | what is running late | anything late | anything overdue | is anything overdue | is anything late | are any overdue
      | are any late | are there any overdue | which are late | which are overdue | which ones are late | which ones have gone over
      | which have gone over their date | what has gone over | what has gone past its date | what is past its date | what is past its deadline
      | what is past due | past due | what have we missed | which ones have we missed | which deadlines have we missed | did we miss any deadlines
      | did we miss any | have we missed any deadlines | have we missed anything | missed deadlines | any missed deadlines | what should have been done by now
      | what should be finished by now | what should be done already | what are we behind on | what are we behind with | where are we behind
      | are we behind on anything | are we behind | what is behind | what is behind schedule | which are behind schedule | anything behind schedule
      | are we late on anything | what are we late on | what has run over | what has overrun | which are in breach | what is out of date | what is out of time
      | overdue list | overdue items | overdue recs | list of overdue | the late ones | the overdue ones | how many are overdue | how many are late
      | how many have we missed | how many deadlines have we missed | how bad is it | which is the most overdue | what is most overdue
      | what is longest overdue | worst overdue`,
  },
  slipped: {
    of: 'whole',
    says: 'which have slipped',
    like: `which have slipped | what has slipped | have any slipped | have any dates slipped | any slippage | is there any slippage | where is the slippage
      | what slippage is there | which dates have slipped | which ones have missed their date and why | which have missed their dates | show me slippage
      | slippage report | slippage`,
  },
  moved: {
    of: 'whole',
    says: 'which have had their date moved',
    like: `which have had their date moved | which dates have been moved | which dates have moved | have any dates been moved | have any dates moved
      | have we moved any dates | have we moved any deadlines | have we extended anything | what have we extended | which have been extended | any extensions
      | has anybody asked for an extension | has anyone asked for an extension | have any extensions been granted | have extensions been given
      | extension requests | which deadlines have changed | have any deadlines changed | have any deadlines been put back | which have been put back
      | which have been pushed back | have we changed any dates | date changes | list of date changes`,
  },
  'all actions': {
    of: 'whole',
    says: 'list all the actions',
    like: `list all the actions | list the actions | show me all the actions | all actions | every action | what actions are there | what actions have we got
      | what are all the actions | full action list | action list | action log | the action plan | show me the action plan | how many actions are there
      | how many actions have we got in total`,
  },
  'all open actions': {
    of: 'whole',
    says: 'which actions are still open',
    like: `which actions are still open | which actions are open | what actions are open | what actions are outstanding | list the open actions | open actions
      | outstanding actions | actions outstanding | which actions are outstanding | any actions outstanding | which actions have not been done
      | which actions are not done | which actions are not complete | which actions are unfinished | which actions remain | what actions are left
      | how many actions are open | how many actions are left | how many actions are outstanding | how many actions are still to do | actions still to do
      | actions not finished | actions still open | what is left to do across the actions | incomplete actions`,
  },
  'done actions': {
    of: 'whole',
    says: 'which actions are done',
    like: `which actions are done | which actions are finished | which actions are complete | which actions have been completed | what actions have we finished
      | what actions have we completed | completed actions | finished actions | how many actions are done | how many actions have been completed
      | how many actions have we finished | actions done | actions completed`,
  },
  'actions not started': {
    of: 'whole',
    says: 'which actions have not been started',
    like: `which actions have not been started | which actions have not started | what actions have not begun | actions not started | actions not yet begun
      | any actions not started | which actions has nobody started | how many actions have not been started`,
  },
  stale: {
    of: 'whole',
    says: 'which have had no update WHEN',
    like: `who do i need to chase anything with no update WHEN | which have had no update WHEN | which ones have had no update WHEN | what has had no update WHEN | nothing heard WHEN
      | what have we heard nothing on WHEN | which have we not heard about WHEN | who has not updated WHEN | who has not given an update WHEN
      | who has not given an update lately | who has not updated lately | which leads have not updated WHEN | what has gone quiet | which ones have gone quiet
      | which recs have gone quiet | what is stale | which are stale | stale recs | what has not been updated | what has not been updated WHEN
      | which have not been updated WHEN | which recs have not been touched WHEN | what has not moved WHEN | which ones have not moved WHEN
      | which have been silent | silent recs | what has been silent WHEN | no news WHEN | what has had no activity WHEN | no activity WHEN
      | which have no recent update | which have had no recent updates | without an update WHEN | what is gathering dust | what has been forgotten
      | what has dropped off the radar | which need chasing | what needs chasing | who do i need to chase | who should i chase | who needs a nudge
      | which ones need a nudge`,
  },
  'updated last': {
    of: 'whole',
    says: 'which was updated last',
    like: `which was updated last | which was updated most recently | what was updated most recently | what was the last thing updated | most recently updated
      | which one changed last | which had the latest update`,
  },
  'silent longest': {
    of: 'whole',
    says: 'which has gone longest without an update',
    like: `which has gone longest without an update | which has been quiet longest | which has waited longest for an update
      | which has not been updated for the longest | oldest update | which has the oldest update | longest silent`,
  },
  changes: {
    of: 'whole',
    says: 'what changed WHEN',
    like: `what has changed since last time | what is new since last time | what has happened since last time | what has moved since last time
      | anything since last time | since last time | what changed WHEN | what has changed WHEN | what is different WHEN | what is new WHEN | what is new
      | anything new WHEN | anything new | any news | any news WHEN | what happened WHEN | what has happened WHEN | anything happened WHEN
      | what has been recorded WHEN | what was recorded WHEN | anything recorded WHEN | what has moved WHEN | what moved WHEN | what has been going on WHEN
      | what went on WHEN | what have people recorded WHEN | what updates came in WHEN | updates WHEN | any updates WHEN | list updates WHEN
      | what updates have there been WHEN | what has come in WHEN | what have i missed WHEN | what did i miss WHEN | what did i miss | catch me up
      | catch me up WHEN | bring me up to date | bring me up to date WHEN | get me up to speed | get me up to speed WHEN | activity WHEN | recent activity
      | recent updates | latest updates | latest changes | recent changes | what are the recent changes | changes WHEN | all changes WHEN
      | anything different WHEN | has anything changed WHEN | has anything changed | has anything happened WHEN | has anything moved WHEN
      | has anything been updated WHEN | was anything updated WHEN | what progress has been made WHEN | what progress was made WHEN | what progress since WHEN
      | progress WHEN | how many updates WHEN | how many updates were there WHEN | how many changes WHEN | what has been updated WHEN | what was updated WHEN`,
  },
  'said by': {
    of: 'whole',
    says: 'what did WHO record WHEN',
    like: `what did WHO record WHEN | what did WHO say WHEN | what has WHO said WHEN | what has WHO recorded WHEN | what did WHO update WHEN
      | what has WHO updated WHEN | what updates did WHO give WHEN | updates from WHO WHEN | updates by WHO WHEN | what has WHO been doing WHEN
      | what has WHO done WHEN | what did WHO tell us WHEN | has WHO recorded anything WHEN | has WHO updated anything WHEN | has WHO said anything WHEN
      | anything from WHO WHEN | what came from WHO WHEN`,
  },
  'by colour': {
    of: 'whole',
    says: 'list the COLOUR ones',
    like: `list the COLOUR ones | show me the COLOUR ones | show me COLOUR | which are COLOUR | which ones are COLOUR | which recs are COLOUR | what is COLOUR
      | anything COLOUR | any COLOUR | any COLOUR ones | do we have any COLOUR | have we got any COLOUR | are there any COLOUR ones | are any COLOUR
      | all the COLOUR recs | COLOUR recs | COLOUR recommendations | COLOUR items | the COLOUR ones | everything COLOUR | everything that is COLOUR
      | just the COLOUR ones | only COLOUR | which one is COLOUR | where are we COLOUR | what have we got at COLOUR | what have we rated COLOUR
      | what is rated COLOUR`,
  },
  'off track': {
    of: 'whole',
    says: 'list the red ones',
    like: `what is going wrong | what is in trouble | which are in trouble | what is failing | which are failing | what should the board be worried about
      | what is worrying`,
  },
  'by state': {
    of: 'whole',
    says: 'list those that are STATE',
    like: `list those that are STATE | which are STATE | which ones are STATE | which recs are STATE | what is STATE | anything STATE | is anything STATE
      | are any STATE | any STATE | all that are STATE | everything STATE | everything that is STATE | show me the ones STATE | show me those STATE
      | show me STATE | recs STATE | recommendations STATE | items STATE | the STATE ones | what have we got STATE`,
  },
  'awaiting sign-off': {
    of: 'whole',
    says: 'what is awaiting sign-off',
    like: `what is waiting for WHO to sign | what is waiting for WHO to sign off | what is waiting for WHO | what is with WHO for sign off | what is on WHO desk
      | what does WHO need to sign off | what does WHO have to sign off | what is for WHO to sign off | what is awaiting sign off
      | what is waiting for sign off | what is waiting to be signed off | what needs signing off | what needs sign off | what is ready for sign off
      | what is ready to sign off | what is ready to be signed off | what is ready to close | which are ready to close | what can we close
      | what can be closed | what can the board sign off | what could be signed off | what is there to sign off | anything to sign off | anything for sign off
      | is there anything to sign off | is anything waiting for sign off | what has been proposed complete | what has been put forward as complete
      | which have been proposed as complete | what is pending sign off | what is pending | what is waiting for the dcc | what is waiting for the dcc to sign
      | what is waiting on the chair | what is on the chair's desk | what is waiting for the sign off board | what is going to BOARD for sign off
      | what does BOARD need to sign off | what is waiting for BOARD | what needs a signature | what is waiting for a signature
      | what is waiting for a decision | what needs a decision | decisions needed | what is up for sign off`,
  },
  'not closed': {
    of: 'whole',
    says: 'list everything that is not closed',
    like: `what is still open | which are still open | which ones are open | which recs are open | open recs | open recommendations | everything that is open
      | everything still open | everything that is not closed | what is not closed | which are not closed | which have not been closed | what is still live
      | which are live | what is left | what is left to do | what remains | what is outstanding | anything outstanding | outstanding recs
      | outstanding recommendations | what is still to do | what is still to be done | what is unfinished | what have we still got to do
      | what do we still have to do | what do we still need to do | how many are left | how many are still open | how many are outstanding | how many remain
      | how many have we got left | how many are left to do | how many are open | how many still to do | what has not been done | what is not done
      | nothing closed yet | have none been closed`,
  },
  closed: {
    of: 'whole',
    says: 'which are closed',
    like: `which have had final sign off | which have had sign off | which of ours have had final sign off | has anything closed since last time | what has closed since last time | has anything closed since we last met | what closed since last time
      | which are closed | what is closed | which have been closed | what has been closed | what have we closed | which have we closed | have we closed any
      | have any been closed | has anything been closed | has anything closed | any closed | closed recs | which are finished | which are complete
      | which are done | what is done | what is finished | what have we finished | what have we completed | what has been completed | have we finished any
      | have we completed any | which have been signed off | what has been signed off | has anything been signed off | have any been signed off
      | which ones have we signed off | what did we sign off | what got signed off | completed recs | finished recs`,
  },
  'counts by status': {
    of: 'whole',
    says: 'how many are in each status',
    like: `how many of REC are ours | how many of REC are for us | how many of REC apply to us | how many of the REC | how many are in each status
      | how many of each | how many are closed | how many have we closed | how many are done | how many are finished | how many have been completed
      | how many have been signed off | how many have we finished | how many recs are there | how many recommendations are there | how many recs have we got
      | how many recommendations do we have | how many have we got | how many in total | total number of recs | what is the total | how many altogether
      | how many are there | numbers please | give me the numbers | the numbers | what are the numbers | what are the figures | headline figures
      | figures for the board | breakdown | breakdown by status | split by status | status breakdown | counts | count by status | count them | tally | totals
      | how do they break down | how many are STATE | how many STATE | how many are at STATE | number of STATE | what proportion are STATE
      | what percentage are STATE | how many open closed pending and awaiting | how many of the recs are ours | how many are for us | how many are for forces
      | how many are addressed to us | how many apply to us | how many do we have to answer`,
  },
  'counts by colour': {
    of: 'whole',
    says: 'how many red, amber and green',
    like: `tally by rag | rag tally | tally by colour | count by rag | count by colour | how many red amber and green | how many are red amber green | rag breakdown | rag count | rag split | rag summary | split by rag | breakdown by rag
      | breakdown by colour | counts by colour | how many are COLOUR | how many COLOUR | how many COLOUR ones | how many COLOUR recs | number of COLOUR
      | number of COLOUR recs | what proportion are COLOUR | what percentage are COLOUR | how many have we got at COLOUR | rag totals
      | how do the colours split | brag split`,
  },
  'with evidence': {
    of: 'whole',
    says: 'which have evidence',
    like: `which have evidence | which recs have evidence | which ones have evidence | what evidence have we got | what evidence do we have | what evidence is held
      | what evidence do we hold | list the evidence | show me the evidence | all evidence links | evidence log | evidence list | can i see the evidence link
      | how many have evidence | where do we have evidence | what has been evidenced`,
  },
  'without evidence': {
    of: 'whole',
    says: 'which have no evidence',
    like: `which have no evidence | which recs have no evidence | which ones have no evidence | what has no evidence | which are missing evidence
      | what is missing evidence | where is evidence missing | where is there no evidence | where have we got no evidence | evidence gaps | gaps in evidence
      | what cannot we prove | what have we not evidenced | which are not evidenced | which lack evidence | which are without evidence
      | which still need evidence | what needs evidence | how many have no evidence`,
  },
};
