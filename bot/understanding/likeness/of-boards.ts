/** What is asked of boards, their digests and the inspectorate's dates. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_BOARDS: Readonly<Record<string, Gist>> = {
  'section 55': {
    of: 'whole',
    says: 'when was our section 55 response due',
    like: `when was our section 55 response due | how long did the commissioner have to respond
      | how long did the commissioner have to publish a response | what was the last day to respond
      | by when did the commissioner have to respond | section 55 | section 55 deadline | section 55 response
      | section 55 status | was the section 55 response sent | did we send the section 55 response
      | did we send our response | did we send our reply | have we replied to HMICFRS
      | have we responded to HMICFRS | when did we respond to HMICFRS | when did we reply to HMICFRS
      | when did we send our response | was our reply on time | was our response on time
      | were we on time with the response | were we late responding | were we late with our response
      | did we hit the 56 days | did we hit the 56 day deadline | did we meet the 56 day deadline
      | did we make the 56 days | did we make the deadline for responding | 56 days | 56 day deadline
      | 56 day response | when was the 56 day deadline | did we respond in time | did we reply in time
      | has our response been published | has the response gone in | has the response been submitted
      | did the response go in | was the statutory response sent | statutory deadline
      | statutory response deadline | formal response deadline | when did we have to respond by
      | when was the response due | when did we have to reply by | how long did we have to respond
      | was the inspectorate answered in time | have we satisfied the statutory requirement to respond
      | response under the police act | statutory timescale for responding | statutory period for the response
      | statutory window for responding to the report | what is the statutory time limit for our reply
      | by what date did we owe HMICFRS a reply | last date for replying to the inspectorate
      | eight week deadline for our response | did we reply within 56 days
      | how long was allowed for our response to the report | how long is given to respond to HMICFRS
      | was the commissioner late replying to the inspectorate
      | did the commissioner respond within the statutory period | did the pcc get the response in on time
      | did the pcc publish in time | did the pcc send the statutory reply | has the pcc replied to HMICFRS
      | has the pcc responded to the report | has the commissioner formally responded
      | has the commissioner published the reply to the report | when did the pcc send the reply
      | when did the commissioner write back to HMICFRS | when did the commissioner have to publish
      | have we written back to the inspectorate | have we answered the report formally
      | has the formal response been issued | when did our formal response go off
      | when did the response go to the inspectorate | date our response was sent to HMICFRS
      | date of submission of the formal response | what date did we submit to HMICFRS
      | did our reply reach HMICFRS in time | have HMICFRS had our formal reply
      | do we still owe HMICFRS a formal reply | was our statutory duty to respond met
      | was the commissioner on time with the formal reply`,
  },
  board: {
    of: 'whole',
    says: 'when is the next BOARD meeting',
    like: `when is BOARD | when is the next BOARD | when does BOARD meet | when does BOARD next meet
      | when is BOARD meeting | when does BOARD sit | what date is BOARD | what time is BOARD
      | what day is BOARD | next BOARD | date of the next BOARD | date of the next meeting
      | when is the next meeting | when is our next meeting | next meeting | when do we meet
      | when do we next meet | when are we meeting | when are we next meeting | how many days until BOARD
      | who chairs BOARD | who is the chair of BOARD | who is chair | who is the chair | who chairs
      | who chairs it | who is chairing BOARD | chair of BOARD | who runs BOARD | how often does BOARD meet
      | what is BOARD | tell me about BOARD | what boards are there | which boards are there
      | what boards do we have | what does BOARD do | what is BOARD for | dates of the boards
      | when are the boards | when are the board meetings | board dates | meeting dates | upcoming meetings
      | meetings coming up | what meetings are coming up | when is BOARD in the diary for
      | when does BOARD come round again | when does BOARD gather next | has the next meeting been arranged
      | next session of BOARD | next gathering of BOARD | diary date for BOARD | diary dates for the boards
      | calendar of boards | calendar of meetings | schedule of meetings | schedule of board meetings
      | meeting schedule for BOARD | how many days before we meet | how far away is BOARD
      | how close are we to the next BOARD | countdown to BOARD | what is the next meeting in the calendar
      | name of the chair | which senior officer chairs the board | chairing arrangements for BOARD
      | how frequently does BOARD meet | how regularly does BOARD sit | frequency of BOARD | role of BOARD
      | remit of BOARD | how many boards have we got | any idea when BOARD is on`,
  },
  'board last': {
    of: 'whole',
    says: 'when did BOARD last meet',
    like: `when did BOARD last meet | when did BOARD last sit | when was the last BOARD | when was the last meeting
      | when was the previous BOARD | when did we last meet | date of the last meeting | date of the last BOARD
      | previous meeting | when was our last meeting | when were we last round the table
      | when did the board last gather | latest BOARD held | last sitting of BOARD | last session of BOARD
      | last time BOARD met | previous BOARD date | date of the preceding meeting | date BOARD was last convened
      | how long ago was BOARD | the meeting before this one when was it | remind me when we last met
      | remind me of the date of the last BOARD | any idea when BOARD last took place`,
  },
  agenda: {
    of: 'whole',
    says: 'what is on the agenda of BOARD',
    like: `what is on the agenda | what is on the agenda for BOARD | agenda | agenda please | agenda for BOARD
      | agenda for the next meeting | show me the agenda | what will BOARD look at | what will the board look at
      | what is BOARD going to discuss | what will be discussed at BOARD | what are we discussing at BOARD
      | what is coming to BOARD | what is going to BOARD | what is up for discussion | what do we need to cover
      | what do we need to discuss | what is for BOARD | what should BOARD focus on
      | what should the board focus on | what does BOARD need to look at | items for BOARD | agenda items
      | what is the board going to see | what is on for thursday | what is on at the meeting
      | what do i need to prepare for BOARD | what has been tabled for the meeting | what is listed for BOARD
      | what is lined up for BOARD | what is on the cards for BOARD | what is on the order paper
      | what topics are coming to the board | topics for BOARD | topics for the next meeting
      | talking points for BOARD | discussion points for the next board | points for the board to consider
      | matters for the board | what matters will BOARD consider | what will members be discussing
      | what are we covering next time | what are we taking to BOARD | what do we have for the next board
      | what ought the board to be looking at`,
  },
  digest: {
    of: 'whole',
    says: 'show me the digest for BOARD',
    like: `what is the next digest going to look like | what does the next digest look like
      | what will the next digest look like | show me the digest | show me the digest for BOARD
      | preview the digest | preview of the digest | digest preview | what is in the digest
      | what will be in the digest | what will the digest say | what does the digest say | let me see the digest
      | can i see the digest | can i see the next digest | see the digest | read me the digest | the digest
      | digest for BOARD | draft digest | what is the board going to be sent | what will be sent to the board
      | print the digest | dry run of the digest | trial run of the digest | mock up of the digest
      | sample of the next digest | sneak peek at the digest | draft of the next digest please
      | what would be in the digest if it went now | what does the digest contain
      | what are we sending the board in the digest | contents of the digest
      | let us have a gander at the digest | may i see a draft of the digest | how is the digest shaping up
      | which recommendations feature in the digest`,
  },
  'digest when': {
    of: 'whole',
    says: 'when does the digest for BOARD go out',
    like: `when will the digest come | when does the digest go out | when is the digest going out
      | when is the next digest | when will the digest be sent | when do we get the digest
      | when will we get the digest | when does the board get the digest | what day is the digest sent
      | what time is the digest | what time does the digest go | has the digest gone out
      | has the digest been sent | has the digest gone | did the digest go out | when is the digest due
      | digest date | date of the digest | when does BOARD get its digest | when is the digest for BOARD
      | when does the digest get posted in the channel | when will the digest land in my inbox
      | when is the digest released | when is the digest distributed | when is the digest timed for
      | when are you sending the digest round | when does the next digest drop | when is the digest coming round
      | digest issue date | date for circulation of the digest | how long before the digest goes out
      | how many days until the digest | how many working days ahead is the digest issued
      | is the digest on its way | did you send the digest round | any idea when the digest is due out`,
  },
  'not reached': {
    of: 'whole',
    says: 'who was not reached',
    like: `who was not reached | who did not get the digest | who did not get the message | who did not get it
      | who missed the digest | did everybody get the digest | did everyone get the reminder
      | who has not had the reminder | which messages failed | which posts failed | what failed to send
      | what could not be sent | what was not delivered | who did the reminder not get to
      | who was left out of the mailing | who could not be messaged | people not reached
      | list of those not reached | messages that bounced | did all the messages get through
      | was anybody missed when the digest went out | how many people were not reached
      | which channels could not be posted to | which reminders did not go | list of undelivered messages
      | who was missed off the reminder`,
  },
};
