/** What is asked of boards, reports, other forces, and of what is one's own. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_THE_REST: Readonly<Record<string, Gist>> = {
  'closed by hmicfrs': {
    of: 'whole',
    says: 'which has HMICFRS closed',
    like: `which has HMICFRS closed | what has HMICFRS closed | has HMICFRS closed any | has HMICFRS closed anything | has the inspectorate closed any
      | has the inspectorate closed anything | did HMICFRS sign off anything | has HMICFRS signed anything off | has HMICFRS signed any off
      | which have HMICFRS signed off | how many has HMICFRS closed | what has been closed by HMICFRS | closed by the inspectorate | have HMI closed anything
      | have the inspectors closed any`,
  },
  'others on all': {
    of: 'whole',
    says: 'what have other forces said',
    like: `what have other forces said | what are other forces saying | which forces have you got | which forces do you hold | which forces have answered
      | which forces have responded | which other forces do we have responses from | who else has published a response | what do we hold from other forces
      | which forces can we compare with | who can we compare ourselves with | what other responses do we hold`,
  },
  'force on all': {
    of: 'whole',
    says: 'what has FORCE said',
    like: `what has FORCE said | what did FORCE say | what does FORCE say | what did FORCE publish | what has FORCE published | has FORCE published anything
      | has FORCE responded | has FORCE answered | what do we hold for FORCE | what do we hold on FORCE | what have you got on FORCE
      | do you have anything on FORCE | anything from FORCE | FORCE's response | FORCE's answers | show me FORCE | what is FORCE doing | how is FORCE doing
      | how are FORCE getting on`,
  },
  'compare on all': {
    of: 'whole',
    says: 'how do we compare with FORCE',
    like: `how do we compare with FORCE | how does FORCE compare with us | compare us with FORCE | us versus FORCE | us v FORCE | how do we stack up against FORCE
      | are we ahead of FORCE | are we behind FORCE | is FORCE ahead of us | how do we measure up against FORCE`,
  },
  'earlier of all': {
    of: 'whole',
    says: 'which were raised before',
    like: `which of these have we been told about before | which have we been told about before | what have we been told about before | which were raised before | which have come up before | which have been raised before | which are repeats | which are repeat findings | repeat findings
      | any repeat findings | which of these repeat what we were told before | which repeat REPORT | which were in REPORT | which link back to REPORT
      | which recs link back to REPORT | which go back to REPORT | which of them did we have before | have we had any of these before
      | were any of these raised before | were any raised in the last inspection | what keeps coming up | recurring findings | which are new
      | which are new this time | have we been told this before | have we been here before`,
  },
  'not adopted': {
    of: 'whole',
    says: 'which are we not adopting',
    like: `are there any we have told HMICFRS we will not be doing | did we decline to accept any | did the force decline to accept any | have we declined to accept any | which are we not adopting | which have we rejected | have we rejected any | did we reject any | are there any we have rejected
      | are there any we rejected | did we say no to any | have we said no to any | which have we refused | have we refused any | which did we turn down
      | have we turned any down | which are we not doing | which ones are we not going to do | are we not doing any | are we ignoring any
      | have we declined any | do we disagree with any | which do we disagree with | do we accept all of them | do we accept them all | did we accept them all
      | have we accepted all of them | are we adopting all of them | not adopted`,
  },
  'why missing': {
    of: 'whole',
    says: 'why are recs 5, 6 and 7 missing',
    like: `why are there only five | why are there gaps in the numbers | why do the numbers skip | why do the numbers jump | why does it go from four to eight
      | which recs are not for us | which recommendations are not for forces | which are addressed to other bodies | which are for other bodies
      | what happened to the other recs | where are the other recommendations | where are the others | which ones are missing | which recs are missing
      | which are not ours | who are the other recs for`,
  },
  'section 55': {
    of: 'whole',
    says: 'when was our section 55 response due',
    like: `when was our section 55 response due | how long did the commissioner have to respond | how long did the commissioner have to publish a response | what was the last day to respond | by when did the commissioner have to respond | section 55 | section 55 deadline | section 55 response | section 55 status | was the section 55 response sent
      | did we send the section 55 response | did we send our response | did we send our reply | have we replied to HMICFRS | have we responded to HMICFRS
      | when did we respond to HMICFRS | when did we reply to HMICFRS | when did we send our response | was our reply on time | was our response on time
      | were we on time with the response | were we late responding | were we late with our response | did we hit the 56 days | did we hit the 56 day deadline
      | did we meet the 56 day deadline | did we make the 56 days | did we make the deadline for responding | 56 days | 56 day deadline | 56 day response
      | when was the 56 day deadline | did we respond in time | did we reply in time | has our response been published | has the response gone in
      | has the response been submitted | did the response go in | was the statutory response sent | statutory deadline | statutory response deadline
      | formal response deadline | when did we have to respond by | when was the response due | when did we have to reply by | how long did we have to respond
      | was the inspectorate answered in time`,
  },
  board: {
    of: 'whole',
    says: 'when is the next BOARD meeting',
    like: `when is BOARD | when is the next BOARD | when does BOARD meet | when does BOARD next meet | when is BOARD meeting | when does BOARD sit
      | what date is BOARD | what time is BOARD | what day is BOARD | next BOARD | date of the next BOARD | date of the next meeting
      | when is the next meeting | when is our next meeting | next meeting | when do we meet | when do we next meet | when are we meeting
      | when are we next meeting | how many days until BOARD | who chairs BOARD | who is the chair of BOARD | who is chair | who is the chair | who chairs
      | who chairs it | who is chairing BOARD | chair of BOARD | who runs BOARD | how often does BOARD meet | what is BOARD | tell me about BOARD
      | what boards are there | which boards are there | what boards do we have | what does BOARD do | what is BOARD for | dates of the boards
      | when are the boards | when are the board meetings | board dates | meeting dates | upcoming meetings | meetings coming up | what meetings are coming up`,
  },
  'board last': {
    of: 'whole',
    says: 'when did BOARD last meet',
    like: `when did BOARD last meet | when did BOARD last sit | when was the last BOARD | when was the last meeting | when was the previous BOARD
      | when did we last meet | date of the last meeting | date of the last BOARD | previous meeting | when was our last meeting`,
  },
  agenda: {
    of: 'whole',
    says: 'what is on the agenda of BOARD',
    like: `what is on the agenda | what is on the agenda for BOARD | agenda | agenda please | agenda for BOARD | agenda for the next meeting | show me the agenda
      | what will BOARD look at | what will the board look at | what is BOARD going to discuss | what will be discussed at BOARD
      | what are we discussing at BOARD | what is coming to BOARD | what is going to BOARD | what is up for discussion | what do we need to cover
      | what do we need to discuss | what is for BOARD | what should BOARD focus on | what should the board focus on | what does BOARD need to look at
      | items for BOARD | agenda items | what is the board going to see | what is on for thursday | what is on at the meeting
      | what do i need to prepare for BOARD`,
  },
  digest: {
    of: 'whole',
    says: 'show me the digest for BOARD',
    like: `what is the next digest going to look like | what does the next digest look like | what will the next digest look like | show me the digest | show me the digest for BOARD | preview the digest | preview of the digest | digest preview | what is in the digest
      | what will be in the digest | what will the digest say | what does the digest say | let me see the digest | can i see the digest
      | can i see the next digest | see the digest | read me the digest | the digest | digest for BOARD | draft digest | what is the board going to be sent
      | what will be sent to the board`,
  },
  'digest when': {
    of: 'whole',
    says: 'when does the digest for BOARD go out',
    like: `when will the digest come | when does the digest go out | when is the digest going out | when is the next digest | when will the digest be sent | when do we get the digest
      | when will we get the digest | when does the board get the digest | what day is the digest sent | what time is the digest
      | what time does the digest go | has the digest gone out | has the digest been sent | has the digest gone | did the digest go out
      | when is the digest due | digest date | date of the digest | when does BOARD get its digest | when is the digest for BOARD`,
  },
  mine: {
    of: 'whole',
    says: 'what is on me',
    like: `what have i still got to do | what have i got left to do | what is on me | what is mine | what do i own | what have i got | which are mine | which ones are mine | which recs are mine | what am i responsible for
      | what am i leading on | what am i on the hook for | what is down to me | what is with me | what sits with me | what is on my plate | what is on my desk
      | what is on my list | what do i need to do | what have i got to do | what do i have to do | what is there for me | anything for me
      | anything for me to do | is there anything for me | is there anything i need to do | do i own any | do i own anything | do i have any | have i got any
      | my recs | my recommendations | my list | my workload | mine please | show me mine | show mine | list mine | what is assigned to me
      | what has been assigned to me | what is allocated to me | what is against my name | what has my name on it | how many are mine | how many have i got
      | how many do i own`,
  },
  'my overdue': {
    of: 'whole',
    says: 'my overdue recommendations',
    like: `my overdue | what of mine is overdue | what of mine is late | are any of mine overdue | are any of mine late | am i late on anything
      | am i late with anything | am i behind on anything | have i missed anything | have i missed any deadlines | which of mine are overdue
      | which of mine are late | what am i late on`,
  },
  'my due': {
    of: 'whole',
    says: 'my recommendations due WHEN',
    like: `what have i got due WHEN | what of mine is due WHEN | what do i have due WHEN | which of mine are due WHEN | what do i have to finish WHEN
      | what do i need to finish WHEN`,
  },
  'my actions': {
    of: 'whole',
    says: 'my actions',
    like: `my actions | what are my actions | show me my actions | list my actions | what actions do i have | what actions have i got | which actions are mine
      | actions for me | actions assigned to me | my action list | what actions are on me | what actions am i down for`,
  },
  'my open actions': {
    of: 'whole',
    says: 'my open actions',
    like: `my open actions | my outstanding actions | my actions that are still open | which of my actions are open | which of my actions are still open
      | what actions of mine are outstanding | what actions have i still got to do | actions i still have to do | my unfinished actions`,
  },
  reports: {
    of: 'whole',
    says: 'what inspections do we hold',
    like: `what inspections do we hold | what reports do we hold | what reports are there | which reports are there | which inspections are there
      | which inspections have we had | what inspections have we had | what reports have you got | which reports have you got loaded | list inspections
      | list the reports | list of inspections | list of reports | what inspections are you tracking | what reports are you tracking | how many reports
      | how many inspections | which inspection is this | which inspection is this from | what inspection is this | which report are these from
      | which report do these come from | where do these recommendations come from | when was REPORT published | when did REPORT come out
      | publication date of REPORT | what is REPORT | tell me about REPORT | what is REPORT about | when was the inspection | when was the last inspection
      | what was the last inspection | when were we last inspected | when was the report published | when did the report come out | what is the report called
      | name of the report | title of the report`,
  },
  grade: {
    of: 'whole',
    says: 'what grade did we get',
    like: `what grade did we get | what grade did we get in REPORT | what grade did we get for asb | what was our grade | what were our grades | our grade
      | our grades | peel grade | peel grades | what did peel grade us | how were we graded | how were we rated | how did we do in REPORT
      | how did we do in peel | what were we graded | what rating did we get | were we good or adequate | are we good or adequate | did we get good
      | were we graded good | did we get inadequate | how did we score | what did we score | what judgement did we get | how did HMICFRS judge us
      | how did the inspectorate rate us`,
  },
  'not reached': {
    of: 'whole',
    says: 'who was not reached',
    like: `who was not reached | who did not get the digest | who did not get the message | who did not get it | who missed the digest
      | did everybody get the digest | did everyone get the reminder | who has not had the reminder | which messages failed | which posts failed
      | what failed to send | what could not be sent | what was not delivered`,
  },
  help: {
    of: 'whole',
    says: 'help',
    like: `how do i put an update on | how do i put an update in | how do i log an update | how do i enter an update | help | help me | i need help | how do i use this | how does this work | how do you work | what can you do | what can i ask | what can i ask you
      | what sort of things can i ask | what do you know | what questions can you answer | what are you for | what are you | who are you | how can you help
      | what should i ask | give me some examples | examples | instructions | guide | what commands are there | commands | how do i record an update
      | how do i give an update | how do i add evidence | how do i move a date | how do i ask for an extension | how do i sign something off
      | how do i change the owner | hello | hi there`,
  },
};
