/** What is asked of all recommendations and actions at once. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_THE_WHOLE: Readonly<Record<string, Gist>> = {
  'status of all': {
    of: 'whole',
    says: 'summary of all the recommendations',
    like: `where are we overall | how are we doing overall | overall position | overall picture
      | the overall picture please | how is it all looking | how is everything looking | how are things looking
      | how are we looking | give me the big picture | how do we stand | how do we stand overall
      | where do we stand | state of play | the state of play | general update | status of everything
      | status of all of them | status of them all | all recommendations | all recs | list all recs
      | list everything | show me everything | show everything | show all | the whole list | full list | the lot
      | one line on each rec | one line on each of them | a line on each | a line for each recommendation
      | brief summary of each | quick summary of all the recs | summary of where we are | summarise where we are
      | summary of the position | give me a summary of where we are with REPORT | where are we with REPORT
      | where are we on REPORT | how are we doing on REPORT | how are we doing against REPORT
      | progress against REPORT | progress on REPORT | status of REPORT
      | overall progress on the recommendations | how are the recs going | how are all the recs going
      | how are the recommendations coming along | where are the recommendations at
      | run through all the recommendations | run me through the recs | take me through the recs
      | take me through them all | go through the recs | scorecard | the tracker | show me the tracker
      | open the tracker | show me the whole tracker | how are we getting on | how is the force doing
      | how is our force doing | are we on top of this | give me an overview | overview of the recs
      | an overview of progress | table of recommendations | table of all recs | status report | progress report
      | give me a progress report | full status report | i would like an overall position statement
      | position statement on the lot | rag and status for each recommendation | status and colour of every rec
      | what progress are we making against REPORT | helicopter view of the recommendations
      | birds eye view of all the recs | quick rundown on every rec | how is the force performing against REPORT
      | how are we faring with the recommendations | implementation status of REPORT
      | talk me through where we are with everything | brief me on the whole lot
      | briefing on all the recommendations | high level summary of progress
      | executive summary of the recommendations | summary table showing every recommendation
      | pull up the full tracker | let us have a look at the tracker | open the register of recommendations
      | every recommendation and where it is at | each rec and its current status
      | each recommendation in turn please | tell me how every recommendation is going
      | how goes it with the recommendations | how is work on REPORT going
      | how is the improvement work going overall | delivery against REPORT
      | how is delivery of the recommendations going | where have we got to with REPORT
      | what is the headline position | overarching summary of progress to date | a round up of all the recs
      | set out the position on each recommendation | schedule of all recommendations with status
      | for each rec what is its status | how are we shaping up against REPORT | how are the recs shaping up
      | remind me where we are with the whole thing | any idea where we are overall
      | give me the whole set with their statuses | read me the status of every recommendation
      | can you take stock of the recommendations for me | stocktake of all recs`,
  },
  'text of all': {
    of: 'whole',
    says: 'what do the recommendations say',
    like: `what are the recommendations | what do the recommendations say | what are we being asked to do
      | what did HMICFRS ask us to do | what did the inspectorate recommend | what did they recommend
      | what does the inspectorate want | what have we been told to do | text of all the recommendations
      | wording of all the recs | what are the five recommendations | remind me what the recommendations are
      | what does REPORT recommend | what did REPORT recommend | what recommendations are in REPORT
      | which recommendations came out of REPORT | what came out of REPORT
      | read out the recommendations word for word | full wording of every recommendation
      | print every recommendation in full | quote all of the recommendations | what is the text of each rec
      | spell out what each recommendation says | what does each recommendation ask for
      | what does each rec require of us | what are we required to do by REPORT | what does REPORT ask of us
      | what does REPORT say we must do | what does REPORT require of forces | what is REPORT telling us to do
      | what did REPORT tell forces to do | list what the inspectors asked for
      | what is the inspectorate asking of us | what is it the inspectorate want us to do
      | what exactly has the inspectorate recommended | what recommendations were made in REPORT
      | what recommendations did we get from REPORT | recommendations made by REPORT
      | what have we got to do according to REPORT | what is each recommendation about
      | explain what the recommendations are about | can you remind me what they all ask us to do
      | what are the asks in REPORT | i have forgotten what the recommendations were
      | i have not read REPORT what did it recommend | i would like to read the recommendations themselves
      | the recommendations as published in REPORT`,
  },
  'without owner': {
    of: 'whole',
    says: 'which recommendations have no owner',
    like: `which have no owner | which ones have no owner | which recs have no owner | which ones have nobody
      | which recs have nobody | what has nobody got | what is nobody doing | what is nobody working on
      | is there anything sitting with nobody | anything sitting with nobody | anything with nobody
      | anything without an owner | is anything unowned | unowned recs | unowned recommendations | orphan recs
      | any orphans | what is orphaned | any without a lead | which ones have no lead
      | which recs are without a lead | which do not have a lead | which do not have an owner
      | which have not got an owner | what has not been given to anyone | what has not been allocated
      | what has not been assigned | what still needs an owner | which still need an owner | which need an owner
      | which ones need allocating | what needs allocating | what needs assigning | what is waiting for an owner
      | has everything got an owner | does everything have an owner | are they all owned
      | are they all allocated | is everything allocated | have all of them been allocated
      | has every rec got an owner | does every recommendation have a lead | are there gaps in ownership
      | gaps in ownership | ownership gaps | vacant recs | unallocated | unassigned | not allocated
      | who has not picked up their rec | which has nobody picked up | nobody has picked up which
      | which ones are going begging | what is going begging | any with no name next to them
      | who is missing from the owner column | where is the owner blank | which have an empty owner field
      | where do we lack a lead | list anything leaderless | which are unclaimed
      | has any rec been left unclaimed | is any recommendation homeless | which have not found a home
      | which are still looking for a home | which are still looking for an owner
      | which are crying out for an owner | what is up for grabs | which recs are up for grabs
      | what has not been picked up by anybody | which have never been allocated
      | which have not been handed out | which have we not found an owner for | which have we failed to allocate
      | what do we need to find an owner for | what do i need to find a lead for
      | which need someone to take them on | which need somebody putting on them
      | is there a rec that belongs to nobody | which belong to nobody | which are down to nobody
      | what is nobody responsible for | what is nobody accountable for | what is not being led by anyone
      | recs where no lead has been appointed | where has an owner not been named
      | which are yet to be given an owner | owner still to be confirmed on which | still owner tbc on any
      | which say owner tbc | allocation outstanding on which recs | are any sat with nobody
      | has each one got a named lead | is there a lead against every rec | have they all got somebody
      | holes in the ownership list`,
  },
  'owners of all': {
    of: 'whole',
    says: 'who owns each recommendation',
    like: `who owns what | who has got what | who has what | who is doing what | who is responsible for what
      | who leads on what | who is leading what | who is on what | list of owners | list the owners
      | list of leads | names of the leads | names of the owners | who are the owners | who are the leads
      | who are the thematic leads | owners of all the recs | owner of each rec | owner for each recommendation
      | who owns each of them | who owns each one | who owns the recs | who owns the recommendations
      | show me the owners | give me the owners | breakdown by owner | recs by owner | recommendations by owner
      | split by owner | by lead | by owner | which lead has which rec | which rec is with which lead
      | which person has which recommendation | map of recs to owners | rec to owner mapping
      | give me the names against each rec | names next to each recommendation | what names are against the recs
      | whose names are on the recommendations | whose are they all | whose rec is whose
      | tell me whose each one is | who is each rec with | who have they been given to
      | who have we given the recs to | who has taken which one | who is looking after which rec
      | who is handling which recommendation | who is dealing with which rec | who is running which
      | who holds which recommendation | who is on the hook for what | who is covering what
      | points of contact for all the recs | spocs for each recommendation | named leads for every rec
      | lead officers for the recommendations | how is ownership divided up | how are the recs shared out
      | how are the recommendations split between leads | how have they been dished out
      | how has the work been divvied up | share out of recs between leads | allocation of recs to leads
      | allocations across all the recs | who got allocated what | remind me who leads what
      | can you tell me who all the leads are | any idea who has which recs | run me through who owns which
      | recs grouped by lead | sort the recs by owner | group the recommendations by who owns them`,
  },
  'owned by': {
    of: 'whole',
    says: 'what does WHO own',
    like: `what does WHO own | what has WHO got | what does WHO have | which ones does WHO have
      | which recs does WHO lead | what is WHO leading on | what is WHO responsible for | what is WHO working on
      | what is with WHO | what sits with WHO | which ones sit with WHO | which sit with WHO
      | what belongs to WHO | WHO's recs | WHO recommendations | WHO list | recs for WHO | recs of WHO
      | everything WHO has | everything with WHO | what is on WHO's plate | what is on the plate of WHO
      | workload of WHO | portfolio of WHO | how many has WHO got | how many recs does WHO have
      | how many does WHO own | how much has WHO got on | what is under WHO | what does WHO have to do
      | which are down to WHO | what is down to WHO | what is assigned to WHO | what is allocated to WHO
      | which recommendations are owned by WHO | what has WHO name on it | what did we allocate to WHO
      | what has been handed to WHO | what falls to WHO | what is in WHO portfolio | what is WHO workload
      | filter the list to WHO | filter by owner WHO`,
  },
  'due list': {
    of: 'whole',
    says: 'what falls due WHEN',
    like: `what falls due WHEN | what is due WHEN | what is coming up WHEN | what is coming due WHEN
      | anything due WHEN | is anything due WHEN | is there anything due WHEN | which ones are due WHEN
      | which recs are due WHEN | what has to be done WHEN | what must be done WHEN | what needs to be done WHEN
      | what needs finishing WHEN | what do we have to finish WHEN | what do we need to finish WHEN
      | what have we got to deliver WHEN | what have we got due WHEN | deadlines WHEN | any deadlines WHEN
      | what deadlines do we have WHEN | what deadlines are coming up | what is coming up
      | what is on the horizon | what is next | which are coming up | due dates for all the recs
      | all the due dates | all the deadlines | list all the deadlines | list the due dates
      | list all the deadlines in order | deadlines in order | what are the deadlines | what are the due dates
      | when is everything due | when are they all due | when are they due | when do they all fall due
      | when are the recs due | when are the recommendations due | what dates are we working to
      | what are our dates | timeline of due dates | recs by due date | recommendations in date order
      | in order of due date | sorted by deadline | upcoming deadlines | forthcoming deadlines
      | what expires WHEN | what runs out WHEN | what are we due to finish WHEN | what is expected WHEN
      | how many are due WHEN | how many fall due WHEN | how many have to be done WHEN
      | what is scheduled for completion WHEN | what has to be wrapped up WHEN
      | what do we need over the line WHEN | what must we get over the line WHEN | which run out of time WHEN
      | what reaches its due date WHEN | what is on the calendar WHEN
      | what have we got on the calendar for deadlines WHEN | what deadlines are looming WHEN
      | are any deadlines looming | what are we committed to finishing WHEN | what have we to complete WHEN
      | which have to be complete WHEN | which need completing WHEN | which need to be in the bag WHEN
      | which ought to be done WHEN | all recommendations due for completion WHEN
      | calendar of deadlines for the recs | diary of rec deadlines | schedule of due dates
      | timetable for the recommendations | what is the timetable for all of them
      | delivery dates across the recommendations | when has each rec got to be done | rank the recs by due date
      | sort the recommendations soonest first | how many need finishing WHEN`,
  },
  'due first': {
    of: 'whole',
    says: 'which is due next',
    like: `which is due next | which is due first | which is due soonest | what is due soonest
      | what is the next deadline | when is the next deadline | next deadline | what is the nearest deadline
      | nearest due date | which deadline is closest | which is the most urgent | what is most pressing
      | what is most urgent | which has the least time left | which has least time | which one is next up
      | what do we have to finish first | which one do we have to do first
      | which falls due before all the others | which rec has the earliest date
      | which has the tightest deadline | which has the shortest deadline | where does the clock run out first
      | which deadline hits us first | what is first up by date | what is first in line by date
      | which tops the list by due date | what is the most imminent deadline | which is most imminent
      | which is nearest its date | which is closest to its deadline | what is the closest due date
      | which has the fewest days left | which has fewest days to go | which one has the least time on the clock
      | which are we shortest of time on | which is running out of time fastest | most time sensitive rec
      | next recommendation due for completion | which do we have to get over the line first
      | which has to be wrapped up first | which needs to be complete before the rest
      | which one needs finishing soonest | which one is needed soonest | what have we got to finish next
      | tell me which one is due soonest | the one with the nearest date`,
  },
  'due last': {
    of: 'whole',
    says: 'which is due last',
    like: `which is due last | which has the longest to run | which has longest to run | which has most time left
      | which has the most time | furthest deadline | latest deadline | which deadline is furthest away
      | which is the last to fall due | what is the final deadline | which falls due after all the others
      | which rec has the furthest away date | which is the longest dated rec | which have we got longest on
      | which has the most days remaining | where have we got the most time | which do we finish last by date
      | which is not due until after all the rest | which is bottom of the list by due date`,
  },
  overdue: {
    of: 'whole',
    says: 'what is overdue',
    like: `what is overdue | what is late | what is running late | anything late | anything overdue
      | is anything overdue | is anything late | are any overdue | are any late | are there any overdue
      | which are late | which are overdue | which ones are late | which ones have gone over
      | which have gone over their date | what has gone over | what has gone past its date
      | what is past its date | what is past its deadline | what is past due | past due | what have we missed
      | which ones have we missed | which deadlines have we missed | did we miss any deadlines | did we miss any
      | have we missed any deadlines | have we missed anything | missed deadlines | any missed deadlines
      | what should have been done by now | what should be finished by now | what should be done already
      | what are we behind on | what are we behind with | where are we behind | are we behind on anything
      | are we behind | what is behind | what is behind schedule | which are behind schedule
      | anything behind schedule | are we late on anything | what are we late on | what has run over
      | what has overrun | which are in breach | what is out of date | what is out of time | overdue list
      | overdue items | overdue recs | list of overdue | the late ones | the overdue ones | how many are overdue
      | how many are late | how many have we missed | how many deadlines have we missed | how bad is it
      | which is the most overdue | what is most overdue | what is longest overdue | worst overdue
      | what has blown its deadline | which have expired | what is beyond its due date
      | which have failed to meet their target date | which did not make their date
      | what has breached its deadline | anything in breach of its timescale | what is outside its timescale
      | what is in arrears | any recs in arrears | what have we let go over
      | what have we failed to do by its date | is owt overdue | owt late at all
      | have we fallen behind on any recs | have any fallen behind | has anything expired
      | have we got owt overdue | is everything within its deadline | lates on the list
      | exception report on missed deadlines | flag up anything overdue
      | what ought to have been completed already | what should have been completed and has not
      | what were we supposed to have done and have not`,
  },
  slipped: {
    of: 'whole',
    says: 'which have slipped',
    like: `which have slipped | what has slipped | have any slipped | have any dates slipped | any slippage
      | is there any slippage | where is the slippage | what slippage is there | which dates have slipped
      | which ones have missed their date and why | which have missed their dates | show me slippage
      | slippage report | slippage | where has the timetable slipped | schedule slippage on the recs
      | do we have any slippage to declare | any slippage to flag | flag anything that has slipped
      | extent of slippage overall | what is the extent of the slippage | exceptions on slippage
      | anything that has slipped off its date | which dates have slid | have any dates slid
      | which are drifting off their dates | is there any drift on dates | drift against the timetable
      | are timescales drifting | have any of our dates drifted | any slips in the timetable
      | which recommendations have suffered slippage`,
  },
  moved: {
    of: 'whole',
    says: 'which have had their date moved',
    like: `which have had their date moved | which dates have been moved | which dates have moved
      | have any dates been moved | have any dates moved | have we moved any dates | have we moved any deadlines
      | have we extended anything | what have we extended | which have been extended | any extensions
      | has anybody asked for an extension | has anyone asked for an extension
      | have any extensions been granted | have extensions been given | extension requests
      | which deadlines have changed | have any deadlines changed | have any deadlines been put back
      | which have been put back | which have been pushed back | have we changed any dates | date changes
      | list of date changes | compare original and current due dates
      | show me original against current deadlines | which are no longer on their original date
      | which are not on their original deadline | which dates differ from the original
      | have we stuck to the original dates | have any dates been altered | have any dates been amended
      | has any deadline been relaxed | has anything been given more time | has anything been granted longer
      | have we given anyone more time | have we put any dates back | have we had to extend any
      | have we had to move any dates | did we move any of the dates | did we extend any of them
      | did any lead ask to move a date | what extensions have been granted
      | which leads have asked for more time | which have been given longer
      | which target dates have been altered | which target dates were amended | extensions granted to date
      | register of extensions | how many deadlines have been changed | how often have dates been moved`,
  },
  stale: {
    of: 'whole',
    says: 'which have had no update WHEN',
    like: `who do i need to chase anything with no update WHEN | which have had no update WHEN
      | which ones have had no update WHEN | what has had no update WHEN | nothing heard WHEN
      | what have we heard nothing on WHEN | which have we not heard about WHEN | who has not updated WHEN
      | who has not given an update WHEN | who has not given an update lately | who has not updated lately
      | which leads have not updated WHEN | what has gone quiet | which ones have gone quiet
      | which recs have gone quiet | what is stale | which are stale | stale recs | what has not been updated
      | what has not been updated WHEN | which have not been updated WHEN
      | which recs have not been touched WHEN | what has not moved WHEN | which ones have not moved WHEN
      | which have been silent | silent recs | what has been silent WHEN | no news WHEN
      | what has had no activity WHEN | no activity WHEN | which have no recent update
      | which have had no recent updates | without an update WHEN | what is gathering dust
      | what has been forgotten | what has dropped off the radar | which need chasing | what needs chasing
      | who do i need to chase | who should i chase | who needs a nudge | which ones need a nudge
      | where has nothing been recorded WHEN | where has it gone quiet | which have had no entry WHEN
      | which have gone to sleep | which are lying idle | what has been idle WHEN | which have stood still WHEN
      | what has stood still WHEN | which have not been looked at WHEN | which have we heard nowt on WHEN
      | nowt heard WHEN | who has said nothing WHEN | who has failed to update WHEN | who owes us an update
      | which leads owe us an update | which owners need chasing up | which updates are outstanding from leads
      | whose update is out of date | which have an old update | which updates are we still waiting on
      | which ones need an update | what needs updating by the leads | flag any with no update WHEN
      | flag the dormant ones | nil updates WHEN | nil returns WHEN | who do i have to chase up for an update
      | who needs chasing for an update | chase list for updates | remind me which ones i need to chase`,
  },
  'updated last': {
    of: 'whole',
    says: 'which was updated last',
    like: `which was updated last | which was updated most recently | what was updated most recently
      | what was the last thing updated | most recently updated | which one changed last
      | which had the latest update | which rec has the freshest update | which one did we hear about last
      | which one did we last hear on | what did we update last | what was the last entry made on the tracker
      | what was the last thing recorded | what was the last thing entered | what was the last thing logged
      | what was recorded last | what was recorded most recently | what is the most recent thing on the record
      | what is the newest entry on the tracker | what is the last thing anyone recorded
      | most recent entry across all the recs | newest update across the recommendations
      | last update across all recommendations | latest rec to get an update | latest entry on the tracker
      | when did anyone last record anything | when was anything last recorded
      | when was the tracker last updated | when was the last update of any kind | who recorded the last update
      | who updated last across the recs`,
  },
  'silent longest': {
    of: 'whole',
    says: 'which has gone longest without an update',
    like: `which has gone longest without an update | which has been quiet longest
      | which has waited longest for an update | which has not been updated for the longest | oldest update
      | which has the oldest update | longest silent | which recommendation has waited longest for news
      | which have we waited longest to hear about | which have we gone longest without hearing on
      | which one have we not heard about for longest | which has been idle the longest
      | which has stood still longest | which rec has the stalest update | which is the stalest
      | which is the most out of date on updates | which update is the oldest | which update goes back furthest
      | which was updated longest ago | which was touched longest ago | which was updated the furthest back
      | longest since it was updated | the rec we have heard least recently about
      | who has gone longest without updating | whose update is the oldest | who gave us the oldest update`,
  },
  changes: {
    of: 'whole',
    says: 'what changed WHEN',
    like: `what has changed since last time | what is new since last time | what has happened since last time
      | what has moved since last time | anything since last time | since last time | what changed WHEN
      | what has changed WHEN | what is different WHEN | what is new WHEN | what is new | anything new WHEN
      | anything new | any news | any news WHEN | what happened WHEN | what has happened WHEN
      | anything happened WHEN | what has been recorded WHEN | what was recorded WHEN | anything recorded WHEN
      | what has moved WHEN | what moved WHEN | what has been going on WHEN | what went on WHEN
      | what have people recorded WHEN | what updates came in WHEN | updates WHEN | any updates WHEN
      | list updates WHEN | what updates have there been WHEN | what has come in WHEN | what have i missed WHEN
      | what did i miss WHEN | what did i miss | catch me up | catch me up WHEN | bring me up to date
      | bring me up to date WHEN | get me up to speed | get me up to speed WHEN | activity WHEN
      | recent activity | recent updates | latest updates | latest changes | recent changes
      | what are the recent changes | changes WHEN | all changes WHEN | anything different WHEN
      | has anything changed WHEN | has anything changed | has anything happened WHEN | has anything moved WHEN
      | has anything been updated WHEN | was anything updated WHEN | what progress has been made WHEN
      | what progress was made WHEN | what progress since WHEN | progress WHEN | how many updates WHEN
      | how many updates were there WHEN | how many changes WHEN | what has been updated WHEN
      | what was updated WHEN | what is fresh WHEN | what has altered WHEN | has owt changed WHEN | owt new WHEN
      | owt happened WHEN | anything fresh to tell me WHEN | anything to report WHEN
      | what is there to report WHEN | what have the leads told us WHEN | what have the owners put in WHEN
      | what have we heard WHEN | what did we hear WHEN | what did we get done WHEN | what has progressed WHEN
      | what have we progressed WHEN | what headway have we made WHEN | how have we got on WHEN
      | recap of what happened WHEN | give me a recap WHEN | recap the changes WHEN
      | what have people been putting on the system WHEN | has there been any change WHEN
      | did anything happen WHEN | did anything change WHEN`,
  },
  'said by': {
    of: 'whole',
    says: 'what did WHO record WHEN',
    like: `what did WHO record WHEN | what did WHO say WHEN | what has WHO said WHEN | what has WHO recorded WHEN
      | what did WHO update WHEN | what has WHO updated WHEN | what updates did WHO give WHEN
      | updates from WHO WHEN | updates by WHO WHEN | what has WHO been doing WHEN | what has WHO done WHEN
      | what did WHO tell us WHEN | has WHO recorded anything WHEN | has WHO updated anything WHEN
      | has WHO said anything WHEN | anything from WHO WHEN | what came from WHO WHEN
      | what has WHO put down WHEN | what did WHO report WHEN | what did WHO submit WHEN
      | what has WHO told us WHEN | what did WHO let us know WHEN | what did WHO have to say WHEN
      | what has WHO had to say WHEN | what did WHO write WHEN | what did WHO do WHEN | what did WHO change WHEN
      | what did WHO add WHEN | what have we heard from WHO WHEN | what did we hear from WHO WHEN
      | what have we had from WHO WHEN | what have we had in from WHO WHEN | what entries has WHO made WHEN
      | did WHO say anything WHEN | entries by WHO WHEN | show me what WHO said WHEN`,
  },
};
