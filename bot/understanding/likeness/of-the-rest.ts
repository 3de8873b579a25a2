/** What is asked of boards, reports, other forces, and of what is one's own. See `gists.ts`. */
import type { Gist } from './gists';

export const OF_THE_REST: Readonly<Record<string, Gist>> = {
  'closed by hmicfrs': {
    of: 'whole',
    says: 'which has HMICFRS closed',
    like: `which has HMICFRS closed | what has HMICFRS closed | has HMICFRS closed any
      | has HMICFRS closed anything | has the inspectorate closed any | has the inspectorate closed anything
      | did HMICFRS sign off anything | has HMICFRS signed anything off | has HMICFRS signed any off
      | which have HMICFRS signed off | how many has HMICFRS closed | what has been closed by HMICFRS
      | closed by the inspectorate | have HMI closed anything | have the inspectors closed any
      | HMICFRS sign offs to date | have we had any closure letters from the inspectorate
      | has HMICFRS taken any off its books | do HMICFRS regard any of ours as closed
      | are any closed in the eyes of the inspectorate | which does the inspectorate consider finished
      | have HMICFRS ticked any off | any that the inspectorate have drawn a line under
      | has his majesty inspectorate closed any of ours | externally closed recommendations
      | recommendations the inspectorate no longer holds open | which recs are off the inspectorate books
      | anything closed with HMICFRS as opposed to just by us`,
  },
  'others on all': {
    of: 'whole',
    says: 'what have other forces said',
    like: `what have other forces said | what are other forces saying | which forces have you got
      | which forces do you hold | which forces have answered | which forces have responded
      | which other forces do we have responses from | who else has published a response
      | what do we hold from other forces | which forces can we compare with | who can we compare ourselves with
      | what other responses do we hold | list the forces we hold a response for
      | names of the forces with a published response | how many forces have we got responses from
      | what has been published elsewhere in the country | which constabularies do we have on file
      | which constabularies have published | which forces are loaded in here | list of comparator forces
      | what comparators have we got | who is there to benchmark against
      | which forces are available for comparison | is there material from other forces
      | external responses we hold`,
  },
  'force on all': {
    of: 'whole',
    says: 'what has FORCE said',
    like: `what has FORCE said | what did FORCE say | what does FORCE say | what did FORCE publish
      | what has FORCE published | has FORCE published anything | has FORCE responded | has FORCE answered
      | what do we hold for FORCE | what do we hold on FORCE | what have you got on FORCE
      | do you have anything on FORCE | anything from FORCE | FORCE's response | FORCE's answers | show me FORCE
      | what is FORCE doing | how is FORCE doing | how are FORCE getting on
      | what did FORCE send back to HMICFRS | what have FORCE committed to | what are FORCE promising
      | is there a response on file for FORCE | i want to see FORCE | let us look at FORCE
      | is there owt from FORCE | any word from FORCE | what are FORCE up to | what approach have FORCE taken
      | FORCE statement to the inspectorate | do we know what FORCE put in their response`,
  },
  'compare on all': {
    of: 'whole',
    says: 'how do we compare with FORCE',
    like: `how do we compare with FORCE | how does FORCE compare with us | compare us with FORCE | us versus FORCE
      | us v FORCE | how do we stack up against FORCE | are we ahead of FORCE | are we behind FORCE
      | is FORCE ahead of us | how do we measure up against FORCE | us next to FORCE
      | set our answers against those of FORCE | set us beside FORCE | how do we fare against FORCE
      | how do we rate alongside FORCE | are FORCE further on than us | are we further along than FORCE
      | who is further on us or FORCE | differences between us and FORCE
      | what is the difference between our response and the FORCE one | are we in step with FORCE
      | are we lagging FORCE | have FORCE got further than we have | is our approach similar to FORCE
      | contrast us with FORCE | ourselves and FORCE together please`,
  },
  'earlier of all': {
    of: 'whole',
    says: 'which were raised before',
    like: `which of these have we been told about before | which have we been told about before
      | what have we been told about before | which were raised before | which have come up before
      | which have been raised before | which are repeats | which are repeat findings | repeat findings
      | any repeat findings | which of these repeat what we were told before | which repeat REPORT
      | which were in REPORT | which link back to REPORT | which recs link back to REPORT
      | which go back to REPORT | which of them did we have before | have we had any of these before
      | were any of these raised before | were any raised in the last inspection | what keeps coming up
      | recurring findings | which are new | which are new this time | have we been told this before
      | have we been here before | which of these are old findings coming round again
      | links to earlier findings | findings from REPORT that have come back | findings carried over from REPORT
      | which echo REPORT | which of these hark back to REPORT | which trace back to REPORT
      | do any of these trace back to an earlier inspection | is there any overlap with REPORT
      | which overlap with REPORT | how many were already raised in REPORT | how many of these are repeats
      | how many have been raised before | how many are new to us
      | is any of this new or have we heard it before | is this the same as REPORT all over again
      | have we heard all this before | what has been said to us before by inspectors
      | did the inspectorate warn us about any of these before | did REPORT already tell us any of this
      | have previous inspections made the same points | same points as in earlier inspections
      | have we previously been criticised on any of these | which areas have we been criticised for before
      | which are still hanging over from an earlier inspection | which recommendations have a predecessor
      | previous mentions of these issues in inspection reports | past findings linked to the recs
      | historic findings linked to these recommendations | which themes recur from inspection to inspection
      | what themes have recurred | persistent findings from past inspections
      | what issues crop up time and again | which ones keep cropping up | what do inspectors keep telling us
      | what do they keep having a go at us for | any old chestnuts among these
      | any of these ring a bell from earlier inspections | which ones are we being told for the second time
      | told twice by inspectors which ones | which have never been raised with us before
      | which have not come up in earlier reports | brand new findings this time round
      | any repetition from earlier inspections | is there a pattern of repeat findings
      | is there a link between these recommendations and past reports
      | cross reference with earlier inspections | read across to REPORT
      | i would like to know which findings have been made before
      | do we know whether any of these were raised in earlier years
      | can you tell me which of ours featured in REPORT
      | remind me which of these featured in a previous inspection
      | any idea which ones we have had raised in the past | which recs grew out of REPORT`,
  },
  'not adopted': {
    of: 'whole',
    says: 'which are we not adopting',
    like: `are there any we have told HMICFRS we will not be doing | did we decline to accept any
      | did the force decline to accept any | have we declined to accept any | which are we not adopting
      | which have we rejected | have we rejected any | did we reject any | are there any we have rejected
      | are there any we rejected | did we say no to any | have we said no to any | which have we refused
      | have we refused any | which did we turn down | have we turned any down | which are we not doing
      | which ones are we not going to do | are we not doing any | are we ignoring any | have we declined any
      | do we disagree with any | which do we disagree with | do we accept all of them | do we accept them all
      | did we accept them all | have we accepted all of them | are we adopting all of them | not adopted
      | refusals so far | are there any refusals | have we knocked any back | have we given any the thumbs down
      | have we thrown any of them out | have we dismissed any | which are we opting out of
      | have we ruled any out | are we setting any of them aside | any not being taken forward
      | which are we not progressing by choice | are there any we have chosen not to act on
      | any we will not implement | are we taking all of them on board | have we signed up to all of them
      | did we sign up to every recommendation | are we resisting any of them | have we contested any
      | have we challenged any of the recommendations | have we objected to any
      | objections to any of the recommendations | are there any we take issue with
      | do we quarrel with any of them | have we told the inspectorate no on any of them
      | did we tell HMICFRS we would not do any of these | have we said we will not do any of them
      | are we swerving any of them | are we dodging any recommendations | did we decide against any
      | decisions not to adopt | decisions not to implement a recommendation | non adoption with reasons
      | where have we chosen to take no action | do we plan to adopt all of them | are they all being adopted
      | everything adopted or not | any idea whether we turned anything down
      | adopted in full or are there exceptions`,
  },
  'why missing': {
    of: 'whole',
    says: 'why are recs 5, 6 and 7 missing',
    like: `why are there only five | why are there gaps in the numbers | why do the numbers skip
      | why do the numbers jump | why does it go from four to eight | which recs are not for us
      | which recommendations are not for forces | which are addressed to other bodies
      | which are for other bodies | what happened to the other recs | where are the other recommendations
      | where are the others | which ones are missing | which recs are missing | which are not ours
      | who are the other recs for | why is the numbering not continuous | numbering gap explained
      | there is a gap in the sequence of recommendations | the numbers do not run in order
      | have you missed some recommendations out | have some gone astray | is the list incomplete
      | is this the full set of recommendations | i thought there were more recommendations than this
      | where are the rest of the recommendations | where have the other ones gone
      | what became of the other recommendations | what about the recommendations that are not ours
      | why are some of the recommendations not listed | why are some recommendations not shown
      | why can i not see all of the recommendations | why are certain recommendations excluded
      | why are there recommendations we do not answer | which recommendations are excluded from our list
      | which ones do we not have to answer | which do not apply to us | which do not concern us
      | which recommendations do not apply to forces | which recs are outside our remit
      | which ones fall to somebody else | which ones are for somebody else
      | which recommendations are aimed at national bodies | which recommendations are directed elsewhere
      | which are directed at others and not the police | recommendations for other organisations
      | recommendations addressed elsewhere | recommendations not addressed to us
      | recommendations not meant for forces | who are the missing ones addressed to
      | who has to answer the ones that are not ours | who are the rest aimed at
      | whose are the other recommendations | missing numbers explained
      | do the missing ones belong to another body | do other organisations have recommendations too
      | are some of them for other agencies | are the gaps deliberate
      | i cannot find some of the recommendations | i cannot see the ones in the middle
      | something has dropped out of the numbering | do we know why some recs are not on the list
      | can you tell me why the list is short | any idea where the missing recommendations went
      | the list is short of some recommendations`,
  },
  mine: {
    of: 'whole',
    says: 'what is on me',
    like: `what have i still got to do | what have i got left to do | what is on me | what is mine | what do i own
      | what have i got | which are mine | which ones are mine | which recs are mine | what am i responsible for
      | what am i leading on | what am i on the hook for | what is down to me | what is with me
      | what sits with me | what is on my plate | what is on my desk | what is on my list | what do i need to do
      | what have i got to do | what do i have to do | what is there for me | anything for me
      | anything for me to do | is there anything for me | is there anything i need to do | do i own any
      | do i own anything | do i have any | have i got any | my recs | my recommendations | my list
      | my workload | mine please | show me mine | show mine | list mine | what is assigned to me
      | what has been assigned to me | what is allocated to me | what is against my name
      | what has my name on it | how many are mine | how many have i got | how many do i own
      | which recommendations have i been given | which recommendations fall to me
      | which recs come under my remit | which ones have i been landed with
      | which ones have i been lumbered with | which are on my shoulders | what falls to me
      | what falls within my area | what falls in my lap | what have i been given | what have i been allocated
      | what have i been tasked with | what have i got on my books | what have i taken on | what is in my tray
      | what is in my court | what is in my queue | what is for me to sort | what is owned by me
      | what has come my way | what needs doing by me | owned by me | anything i should be doing
      | any idea what i am supposed to own | which have been put on my shoulders`,
  },
  'my overdue': {
    of: 'whole',
    says: 'my overdue recommendations',
    like: `my overdue | what of mine is overdue | what of mine is late | are any of mine overdue
      | are any of mine late | am i late on anything | am i late with anything | am i behind on anything
      | have i missed anything | have i missed any deadlines | which of mine are overdue
      | which of mine are late | what am i late on | am i past any of my deadlines | am i in breach of any dates
      | have i let any deadlines go | have i let any dates lapse | have i failed to meet any deadlines
      | have my deadlines passed on any | what have i missed the deadline for | where have i missed my dates`,
  },
  'my due': {
    of: 'whole',
    says: 'my recommendations due WHEN',
    like: `what have i got due WHEN | what of mine is due WHEN | what do i have due WHEN
      | which of mine are due WHEN | what do i have to finish WHEN | what do i need to finish WHEN
      | are there any i have to complete WHEN | which of mine need finishing WHEN
      | which ones do i need to complete WHEN | which recommendations must i complete WHEN
      | what deadlines am i facing WHEN | what do i have to complete WHEN
      | what do i have to get over the line WHEN | what do i need to get finished WHEN
      | what do i need to wrap up WHEN | what must i finish WHEN | what must i have completed WHEN
      | what have i got to get sorted WHEN | what is on me for completion WHEN`,
  },
  'my actions': {
    of: 'whole',
    says: 'my actions',
    like: `my actions | what are my actions | show me my actions | list my actions | what actions do i have
      | what actions have i got | which actions are mine | actions for me | actions assigned to me
      | my action list | what actions are on me | what actions am i down for
      | what actions have i been tasked with | what are my tasks | list of my tasks`,
  },
  'my open actions': {
    of: 'whole',
    says: 'my open actions',
    like: `my open actions | my outstanding actions | my actions that are still open | which of my actions are open
      | which of my actions are still open | what actions of mine are outstanding
      | what actions have i still got to do | actions i still have to do | my unfinished actions
      | actions i still owe | which actions do i still owe`,
  },
  reports: {
    of: 'whole',
    says: 'what inspections do we hold',
    like: `what inspections do we hold | what reports do we hold | what reports are there | which reports are there
      | which inspections are there | which inspections have we had | what inspections have we had
      | what reports have you got | which reports have you got loaded | list inspections | list the reports
      | list of inspections | list of reports | what inspections are you tracking
      | what reports are you tracking | how many reports | how many inspections | which inspection is this
      | which inspection is this from | what inspection is this | which report are these from
      | which report do these come from | where do these recommendations come from | when was REPORT published
      | when did REPORT come out | publication date of REPORT | what is REPORT | tell me about REPORT
      | what is REPORT about | when was the inspection | when was the last inspection
      | what was the last inspection | when were we last inspected | when was the report published
      | when did the report come out | what is the report called | name of the report | title of the report
      | which HMICFRS reports are loaded | which inspection reports are on file | which publications are held
      | what inspection reports are available | what inspections are in the tracker
      | what inspections are covered | what HMICFRS publications have we got | all the reports on file
      | inspections on file | inspection history of the force | register of inspections | register of reports
      | inventory of inspection reports | library of reports | catalogue of inspections | is REPORT loaded
      | is REPORT on file | do you have more than one report | are there other inspections held besides this one
      | which report do the recs belong to | what report does this come from
      | what is the source of these recommendations | source report for these recommendations
      | origin of these recommendations | what report gave us these recommendations
      | which inspection gave rise to these recommendations
      | which publication are these recommendations taken from | proper name of the report
      | what is the proper title of REPORT | when was REPORT released | when did REPORT land
      | when did HMICFRS publish this | when did HMICFRS last inspect us | remind me which inspection this is
      | any idea which report this is out of`,
  },
  grade: {
    of: 'whole',
    says: 'what grade did we get',
    like: `what grade did we get | what grade did we get in REPORT | what grade did we get for asb
      | what was our grade | what were our grades | our grade | our grades | peel grade | peel grades
      | what did peel grade us | how were we graded | how were we rated | how did we do in REPORT
      | how did we do in peel | what were we graded | what rating did we get | were we good or adequate
      | are we good or adequate | did we get good | were we graded good | did we get inadequate
      | how did we score | what did we score | what judgement did we get | how did HMICFRS judge us
      | how did the inspectorate rate us | what grade did we come away with
      | what judgements were made about the force | what marks did HMICFRS give us
      | what was the verdict on us in REPORT | what did the inspectors rate us as
      | how did HMICFRS rate our force | how did inspectors mark us | how did the force do in its inspection
      | how were we assessed in REPORT | were we found to be good | were we found inadequate
      | were we judged adequate | did we get adequate | did we get requires improvement
      | did HMICFRS say we were good | did the inspectorate find us good | our inspection result`,
  },
  help: {
    of: 'whole',
    says: 'help',
    like: `how do i put an update on | how do i put an update in | how do i log an update
      | how do i enter an update | help | help me | i need help | how do i use this | how does this work
      | how do you work | what can you do | what can i ask | what can i ask you | what sort of things can i ask
      | what do you know | what questions can you answer | what are you for | what are you | who are you
      | how can you help | what should i ask | give me some examples | examples | instructions | guide
      | what commands are there | commands | how do i record an update | how do i give an update
      | how do i add evidence | how do i move a date | how do i ask for an extension
      | how do i sign something off | how do i change the owner | hello | hi there | how do i start using this
      | how do i talk to you | how do i ask about a recommendation | how do i phrase a question
      | how do i submit an update | how do i write up an update | how do i tell you about progress
      | how do i add an action | how do i create an action | how do i extend a deadline
      | how do i get a date changed | how do i request more time | how do i attach evidence
      | how do i upload evidence | how do i send a recommendation back | how do i reopen a recommendation
      | how do i undo something | how do i correct a mistake | how do i fix an update i got wrong
      | how do i allocate a recommendation | how do i assign an owner
      | how do i give a recommendation to somebody | how do i add the commissioner comment
      | how do i link a channel | how do i import a report | how do i see my own recommendations
      | how do i compare forces | how does the bot work | what is the best way to ask you things
      | what is the format for an update | what is the right way to record an update | what is it you can do
      | what is this bot for | what do i have to type to add evidence | what can i do with this
      | what can i get out of you | what can i record here | what are you capable of
      | what things do you understand | what kinds of question do you take | what words do you understand
      | which questions can i ask | tell me how to use you | give me a hand | quick start guide
      | help with using this | i do not know how to use this | i am new to this | i am not sure how this works
      | first time using this | can you explain how you work | can you give me some pointers
      | do you have a manual | is there a manual | where do i start | need some guidance on using the bot
      | point me to the user guide | show me the ropes`,
  },
};
