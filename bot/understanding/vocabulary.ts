/**
 * The words the bot knows, as data: each tag with the phrases that say it, longest match first. To teach
 * it a new way of saying something, add the phrase here. Everything is lower case; contractions are
 * written out ("what is", "has not") because sentences are brought into that form before they are read.
 * What is particular to a force or a report (topics, boards, people) comes from the record instead.
 */

const BEFORE_DIGEST =
  'before the digest [goes/is/gets] [out/round/around/sent/sent out/sent round/circulated/published/issued/posted]';

/** What a phrase can mean. */
export type Tag = keyof typeof PHRASES;

export const PHRASES = {
  status: `position statement | a steer on | quick steer on | a line on | heads up on | where have we got to | where we have got to | where has it got to | where have you got to | got up to | is up to | where it is up to | up to now | how things stand | how do things stand | how it stands | where things are | where are things | everything you have got | everything you have | everything we have | all you have got | the score with | standing with | how are things | where at | whereabouts are we | how is that one | status | full picture | picture | stage | state of play | where are we | where we are | where is | where are | how is | how are | how we doing
    | how does | stand | stands | standing | looking | going | getting on | progress | progressing | progressed | coming along
    | position | positions | latest | the latest | rag | brag | colour | rating | update | any update
    | any updates | update me | summary of | overview | shape | doing | looks | sitrep | situation report | what rag | how far | situation | details | tell me about
    | state | card for | up to speed | snapshot | headline | headlines | run down | rundown | bring me up to date | handle on`,
  text: `[expect/want/require/ask/asking/expecting/wanting/asks/wants/expects/requires] [forces/all forces/the force/police forces] to | [hmicfrs/hmic/inspectorate/inspectors/hmi] [asks/wants/expects/requires/recommends] | [hmicfrs/hmic/inspectorate/inspectors/hmi] [specifically/actually/really/exactly/precisely/] [ask/asked/recommend/recommended] | [asking/wanting/expecting/requiring/demanding] of | substance of | the substance | exact ask | ask in | the ask of | the ask in | wanting us to do | wanting us to | wanting from us | hmicfrs wanted | hmicfrs want | inspectorate wanted | inspectorate want | inspectors wanted | inspectors want | hmi wanted | hmi want | were after | are after | was after | actual recommendation | actual words | asking the force to | asking our force to | say | says | wording | text | full text | exact words | verbatim | in full | ask us to | asks us to | ask for | asks for | asking for | asking forces | ask forces | asks forces | limbs of | parts of | parts to | asking us | asking of us
    | ask of us | asked of us | asked us to | asks of us | asked to do | ask us | require | requires | required of us | requirement | requirements | mean | means     | what is it about | read me | read out | spell out | remind me what | told us to do | tell us to do | want us to | wants us to
    | supposed to do | supposed to be doing | having to do | have to do | recommend | recommended | recommends | actually ask | entail | entails | cover | covers | involve | involves | what exactly is | say exactly | demand | demands | expected to do | want from us | wants from us | expect of us | expects of us | expected of us`,
  owner: `who [should/do/can/must] [i/we] [ring/call/phone/bother/go after/approach] | [which/what] [lead/officer/person/team] [should/do/can/must/would] [i/we] [ring/call/speak to/contact/email/ask/chase/see/talk to/go to] | who should i go and talk to | who should i go and see | who should i go to | who should i talk to | who should i see | who should i contact | who do i go and see | anybody holding | anyone holding | somebody holding | someone holding | is holding | anybody on | anyone on | belonging to | sro | sros | senior responsible owner | responsible owner | who do i hassle | whose is | down for | down to | who is down for | whose desk | whose job | who picked up | been given to | who would that be | who is that | needs chasing | who owns | who own | owns | own | owned | owner | owners | ownership | who has got | who has | who is got | who leads | who is leading | leading on | leads on | leading | responsible | responsibility
    | accountable | accountability | on the hook | assigned to | assigned | allocated to | allocated | belongs to | belong to | who is dealing with | dealing with | who is doing | who is handling | handling | who is the lead | lead officer | lead for | the lead on | who do i speak to | who do i chase | who do i ask | who do i ring | who do i call | who do i contact | who do i email | who do i talk to | who do i go to | who do i see | who do i need to speak to
    | who should i speak to | who should i chase | who should i ask | in charge | in charge of | looking after | looks after | holds | who holds | carrying | carries | answers for | answerable | who is running | who runs | who is sorting | running with | point of contact | contact for | to chase about | sits with | sit with | name against | who is it with | looked after by | held by | led by`,
  unowned: `[nobody/no one/noone] in charge | [not got/not have/without/lacking/lacks/need/needs] a [owner/named owner] | do not yet have an owner | does not yet have an owner | not yet have an owner | not yet have an owner assigned | yet to have an owner | nobody owning | no one owning | nobody owning them | no one owning them | nobody holding | no one holding | nobody name | no one name | nobody against them | nobody down for | nobody named | has nobody name | no person named | no name to | blank owner | lacking a lead | without anybody | nobody assigned | no one assigned | nobody allocated | no one allocated | no sro | without an sro | nobody against | no one against | not got anyone | owned by nobody | owned by no one | not yet been assigned | not yet assigned | not yet allocated | not yet been allocated | not assigned to anyone | no owner | without an owner | without owner | without owners | no owners | has not got an owner | have not got an owner | have not got owners | not got an owner | do not have an owner | does not have an owner | unallocated
    | unowned | not allocated | not been allocated | nobody owns | no one owns | noone owns | not owned by anyone | unassigned | not assigned | no lead | without a lead | ownerless | nobody has | no one has | nobody has got | not have an owner | not got owners | not been assigned | needs an owner | need an owner | lacks an owner | lack an owner | orphan | orphaned | nobody is responsible | no named owner | missing an owner | without a name | no name against | has nobody | has no one | not owned | no responsible owner | yet to be allocated | still to be allocated | waiting for an owner | nobody looking after | without a named owner | without a named lead | no named lead`,
  due: `with a target | with targets | a target in | a target of | targets in | target in | a target date in | has to be delivered | have to be delivered | must be delivered | needs to be delivered | need to be delivered | how long have they got | how long they have got | how long has it got | how long have i got | have to deliver | must deliver | need to deliver | got to deliver | to deliver by | due to land | lands by | date tbc | dates tbc | due | due date | due dates | deadline | deadlines | by when | when by | target date | target dates | closedown date | closedown dates | close down date | completion date | completion dates
    | fall due | falls due | falling due | fell due | fall in | expire | expires | done by | finished by | completed by | complete by | delivered by | delivery date | have to be done | has to be done | have to have | has to have | need to be done | needs to be done | needs doing | need doing
    | coming up | upcoming | how long have we got | how long has | how long do we have | how long is left | how much time | days left | time left | days to go | how many days | how long until | run out | runs out | closes | due to close | due next | expected to close | land | lands | landing | up next | on the horizon | coming due | come due | comes due | dates for | date for | what date | which date | when is | when are | when does | when do | timescale | timescales | need to finish | must be done | must we finish | to be finished | have to finish | supposed to be finished | supposed to be done | finish date | end date | time have we got | time do we have | closing date | closedown | cut off`,
  overdue: `[deadline/deadlines/due date/due dates/target date/target dates] [has/have/had] [/already/long] gone | [deadline/due date/target date] [already/long] gone | [gone/went/going/run/ran/slipped] [beyond/past/over] [its/their/the] [due date/due dates/target date/target dates/deadline/deadlines/date/dates] | dates have i missed | deadlines have i missed | missed my dates | outside the deadline | far behind am i | ought to have been done | not been done in time | not been done on time | met all our deadlines | come and gone | been and gone | not met their deadline | not met its deadline | not hit their deadline | did not hit | out of timescale | within timescale | within timescales | met our deadlines | deadlines been met | deadlines being met | dates been met | dates being met | ought to be finished by now | meant to be finished by now | supposed to be done by now | supposed to be finished by now | deadlines gone by | running behind | went over its date | went over the date | went over its deadline | went past its date | ran over | ran past | most overdue | gone past its deadline | gone past their deadline | gone past its due date | run over | has run over | passed its target date | passed their target date | passed its due date | passed their due date | passed its deadline | passed their deadline | passed the deadline | has passed its | past their target | past its target | beyond their target | beyond its target | behind target | past the target | overrun | overran | overrunning | late by | we missed | have we missed | am i late | i am late | am i behind | i am behind | past target date | past target dates | past target | past due dates | beyond target date | bust its date | bust their date | over target date | passed its date | passed their date | gone past its date | gone past their date | overdue | over due | late | past due | past its date | run past its date | run past their date | past their date | past their dates | past its due date | past their due date | past its deadline | past their deadline | past deadline | missed its date | missed their date | missed their dates | missed the date | missed its deadline | missed their deadline
    | missed deadline | missed deadlines | missed the deadline | missed target date | missed their target date | missed target | missed targets | missed | behind schedule | behind its date | out of date | out of time | gone over | beyond its date | beyond their date | should have been done | should be done by now | should have been finished | should have finished
    | running late | running over | not done in time | not done on time | past the deadline | past the date | blown | lapsed | late running | gone past | days over | over its date | over their date | over the deadline | past their sell by | has passed | have passed | already passed | date has gone | date gone | outstanding past`,
  slipped: `[date/dates/deadline] been [moved/changed/extended/put back/pushed back/shifted] before | deadline changed | deadlines changed | deadlines been changed | pushed any deadlines out | deadlines out | deadlines were pushed | pushed out | moved the deadline | dates were changed | date moves | shifted | been shifted | date shifted | brought forward | been brought forward | put off | slipped | slip | slips | slipping | slippage | moved date | moved dates | moved its date | moved their date | moved the date | due date moved | due dates moved | due date been moved | due dates been moved | due date changed | due dates changed | due date been changed | date moved | dates moved | date been moved | dates been moved | date has moved | dates have moved | date changed | dates changed | date been changed | dates been changed
    | extended | extension | extensions | revised date | revised dates | revised | original and revised | original date | original dates | original due date | first date | put back | pushed back | deferred | rescheduled | delayed | delay | delays | moved deadlines | moved deadline | deadline moved | deadlines moved | deadline been moved | deadlines been moved | been moved | changed date | date change | date changes | new date | new dates | re baselined | deadline been extended`,
  times: `how many times | how often | number of times | ever`,
  stale: `[nobody/no one/noone] [has/] [touched/updated/reported on/recorded anything/said anything/logged anything/written anything] | not had [a word/a thing/a line/a note/an entry/so much as a word] | not had a [word/line/note] [put/recorded/logged/written/said] [against/on/to/under] | nothing has been recorded for | nothing recorded for | nothing has been heard for | nothing has come in for | which nothing has been recorded | nothing received | nothing has been received | nothing been received | nothing has come in | nothing come in | out of date update | out of date updates | out of date on updates | updates are missing | could do with an update | need an update on | gap without an update | waited longest for news | updated longest ago | a peep | had a peep | heard a peep | had sight of an update | has nobody updated | has nobody reported | has nobody touched | has nobody said | have not put an update | has not put an update | not sent an update | not put anything | yet to update | not told us anything | has no one updated | has no one reported | has no one touched | without being updated | without having been updated | without a word | without word | not a word | gone without | heard not a word | no peep | not a peep | no sign of life | nothing heard | not heard | no update | no updates | without an update | without update | without any update | without updates | not updated | not been updated | gone quiet | gone silent | gone cold | silent | stale | no news | not been touched | untouched | not moved | not had an update | have not had an update | not reported | nothing reported | nothing recorded | no progress reported | no progress | no movement | nobody has updated | no one has updated | radio silence | quiet | quietest | last heard | longest without | least recently updated | gathering dust | nothing in | no word | heard nothing | have we heard nothing | not heard anything | no activity | inactive | no entries | nothing new on | without news | not said anything | not provided an update | not given an update | not submitted an update | since last update | dormant | neglected | not seen an update | no recent update | no recent updates | nothing logged | not reported | had nothing | heard nothing | have had nothing | has had nothing | not touched | not come back | not been heard from | not changed | not moved on | nothing has happened`,
  counts: `what number are | what share are | what share of | broken down | the number | no of | tally of | how many | count | counts | number of | numbers | total | totals | breakdown | break down | break it down | tally | split | proportion | percentage | what proportion | how is the split | figures | by status | by rag | by colour | by owner | headcount | tot up | count up`,
  actions: `action | actions | my action | my actions | actions wise | task | tasks | steps | milestone | milestones | to dos | to do list | action plan | action points | sub actions | deliverables | workstreams`,
  history: `everything recorded | everything that has been recorded | all that has been recorded | everything logged | all that was recorded | take me through what has | take me through what was | reported on | what has been reported | history | log | timeline | audit trail | trail | chronology | what exactly was done | what was done | what has been done | been done | what was actually done | what have they done | what have we done | have we done | has been recorded | all updates | all the updates | every update | every entry | entries | updates on | updates for | updates to | story so far | story | what has happened | happened to | happened on | happened with | happening on | happening with | full record | previous updates | past updates | earlier updates | back story | list of updates | update history | run me through | walk me through | talk me through | what has been said over time | entries on | record of | done so far | been doing | what have we been doing | journey | blow by blow`,
  lastUpdate: `[who/and who] [put/added/entered/logged/recorded] [that/it/this] [in/on/there] | [the/] [latest/last/most recent] word | who has updated | who has recorded | who recorded | last say | last said | last say anything | last mention | last mentioned | last anything | last wrote | wrote last | last wrote anything | last put anything | last entered | last update | latest update | most recent update | last updated | newest update | last entry | latest entry | updated last | last touched | last said | last reported | latest news | last thing | last heard on | last hear | last time anyone | most recent entry | who updated | recently updated | last time it was updated`,
  changes: `updates [did we get/have we had/have we got/came in/have come in/did we receive/were recorded/were there/have there been/did people put in/were put in] | [did/has/have] [anyone/anybody/someone/somebody/they] [add/added/put in/log/logged/enter/entered] [anything/something/any updates/any entries] | added | put on the record | put on record | gone on the record | went on the record | added to the record | been put in | put in | entered | catch me up | been entered | come through | what changed | what has changed | changed | changes | what is new | new | news | recorded | logged | happened | moved on | been added | been updated | updated | updates since | progress since | movement since | anything new | what is different | developments | has moved | have moved | moved | been reported | come in | came in | reported | submitted | movement | been said | been happening | happening | activity | what have i missed | did i miss | i missed | have i missed | missed since | since i last looked`,
  evidence: `[document/documents/paperwork/papers/anything/something] to [support/back up/prove] | anything [evidential/] attached | evidential | supporting evidence | on file to back | back up rec | to back up | anything on file | supporting material | evidence | evidenced | proof | prove | proves | proven | link | links | just a statement | only a statement | statement | back it up | backs it up | backed up | backing | substantiate | substantiated | supporting documents | supporting document | documents | document | documentation | paperwork | attachments | attachment | something to show | anything to show | just words | just their word | take their word | just say so | just saying so | assurance beyond`,
  chief: `our force say | our force said | our force say about | force said | chief constable | chief constables | chiefs | chief officer | force response | our response | our published response | forces response | published response | the force say | the force said | did we say | did we tell | we tell them | have we said | did we publish | did we respond | we responded | did we reply | staffordshire say | staffordshire said | chief | cc | did the force say | official response | formal response | written response | did we answer | our answer | we say in our response`,
  commissioner: `pcc | commissioner | opcc | pfcc | opfcc | police and crime commissioner | police fire and crime commissioner | commissioners office | commissioners | pccs`,
  respond: `remark | remarks | line | took on | took | had to say | pleased with | content with | say | said | says | saying | response | responses | respond | responded | reply | replied | comment | comments | commented | view | views | answer | answered | think | thought | make of | made of | feedback | tell | told | reaction | react | line on | take on | words on | happy with | happy | satisfied | position`,
  compare: `line up against | lines up against | lined up against | line up with | shape up against | shape up next to | fare against | stand against | stand up against | set against | sits against | up against | in comparison | us against the rest | in the pack | different | differently | anything different | compare | compares | compared | comparing | comparison | versus | vs | against ours | against us | alongside ours | alongside | side by side | differ | differs | differ from | stack up | stacks up | measure up | next to ours | benchmark | ahead of us | behind us | better than us | same as us | the same as ours | different from ours | relative to`,
  others: `who else has published | who else says | the rest doing | similar forces | any forces | the forces that | besides our own | besides ours | other than our own | other than ours | apart from our own | apart from ours | apart from us | besides us | other than us | which forces | what forces | other forces | other force | others | everyone else | everybody else | elsewhere | other constabularies | another force | neighbouring forces | our neighbours | neighbours | different forces | rest of the country | anyone else | anybody else | any other force | other police forces | peers | any other forces`,
  inspectorate: `hmicfrs | hmic | the inspectorate | inspectorate | inspectors | hmi | inspector`,
  closure: `closed yet | been closed | is closed | closed off | closure | signed off | been signed off | sign off status | only us | just us | only by us | finished | complete | completed | done and dusted | finally closed | formally closed | officially closed | really closed | shut | put to bed | closed by | completed yet | done yet | discharged | over the line | verified | accepted as complete | who signed | who has signed | fully implemented | implemented | closing`,
  earlier: `[raised/flagged/mentioned/brought up] with us [before/previously/already/in the past] | pulled up [on/for/about/over] | rings a bell | ring a bell | told the same | said the same | told us the same | heard the same | not the first time | years back | years ago | told us that years ago | told us this years ago | told us that before | back then | in the past | been told about before | told about before | criticise us | criticised us | criticised before | pulled up on | pulled us up | flagged | flagged up | flagged back | picked up in | highlighted in | tell us about | what we were told in | we were told in | old inspection | old report | older report | older inspection | old review | old finding | old findings | older finding | link back | links back | linked back | earlier inspection | earlier inspections | last inspection | previous inspection | previous inspections | past inspection | past inspections | previous report | previous reports | earlier report | earlier reports | older inspection | raised before | raised previously | raised earlier | come up before | came up before | flagged before | flagged previously | been here before | told before | said before | told about | previously | repeat finding | repeat findings | repeat | repeated | recurring | recurrence | raised again | old findings | earlier finding | earlier findings | first time | new issue | a new issue | old problem | last time | previous findings | previous finding | picked up before | heard this before | heard that before | seen this before | history with the inspectorate | foreshadowed | in the past | warned before | warned about | crop up before | cropped up before | criticised before | criticised for this before | been raised | longstanding | long standing`,
  missingNumber: `only answering | answering only | where have | do not run in order | list incomplete | can i not see all | not have all of them | list is short of | stop at | left off | left some out | only some of the recommendations | not all the recommendations here | not tracking all | do not track all | only five | five of eight | only 5 | why is there no | why are there no | why no | there is no | where is | where are | jump | jumps | jump from | skip | skips | skipped | gap | gaps | missing | lost | only show | only have | only list | only hold | only see | just show | skipping | go from | goes from | straight from | what happened to | not have a | do not have a | no rec | not got a | left out | absent | leave out | not listed | not on the list | not there | does not exist | out of sequence | numbering | are we missing | why do we not have | why have we not got | why have we got no | why have we no`,
  notActing: `not [intend/intending/propose/proposing] to [adopt/act on/implement/take forward/take on/accept] | [have we/we have/has the force/did we/did the force/has anyone/they have] [said/say] no to | [said/say/saying/told them/told hmicfrs] we [will not/would not/are not going to] [be doing/do/adopt/be adopting/act on/be acting on/take on/take forward/implement] | [decided/chosen/opted/choosing] [to leave alone/to leave/to ignore/to set aside/not to touch] | leaving alone | [refused/refusing/declined/declining/unwilling/not prepared/not willing] to [take on/do/act on/act/carry out/adopt/accept/implement] | decided we [will not/are not going to] [be doing/do/act on/be acting on/adopt/be adopting/take on/take forward/implement] | decided we would not [do/be doing/adopt/act on] | decided that it will not act | decided it will not act | will not act on | will not act | decided not to act | said no to any | said no to | say no to | saying no to | decided to take no action | decided on no action | agree to everything | agreed to everything | accepted the recommendations | accepted in full | were all the recommendations accepted | accepted all | accept all of | taken them all on board | on board with all | implementing every one | implementing all of | take no action | taking no action | no action on | not acting upon | decided not to take forward | decided not to take on | decided not to do | decided not to implement | not to implement | declined to adopt | declined to implement | decline to implement | refused to adopt | refuse to adopt | declined to take forward | decline to accept | declined to accept | refuse to accept | refused to accept | decline to adopt | decided not to act on | decided not to act | not to act on | not to act | not been accepted | not accepted by | not to accept | not to adopt | not to take forward | not to do | decided not to accept | decided not to adopt | decided not to | chosen not to accept | push back on | pushed back against | push back against | push back | decline | declines | not adopting | not adopted | not adopt | not been adopted | reject | rejected | rejecting | not accepting | not accepted | not accept | did not accept | have not accepted | not acting | not acting on | not act on | not taking forward | not going to do | not doing | not going to act | declined | declining | declining to act | said no to | say no to | saying no to | agreed to all | agree to all | agreed to every | agreeing to all | refuse | refused | refusing | disagree | disagreed | disagree with | turned down | turning down | pushed back on | not take up | not taking up | not pursuing | not proceeding with | no action being taken | no action | decided against | chosen not to | opted out | not agreeing | not agreed | not agree | not implementing | not be implementing | ruled out | not intend to | not intending to | ignoring | set aside | dispute | disputed | disputing | not progressing | not signed up to | adopted all | accepted all | accepted every | adopting all | accepting all | did we accept | have we accepted | did the force accept`,
  section55: `[our/the/a/] formal [written/published] [response/reply] | [our/the/a] formal [response/reply] | [days/long] [did we get/were we given] to [reply/respond] | formal response due | formal response submitted | formal response have to be in | formal response in | cut off for our response | closing date for our reply | closing date for our response | final date for the published reply | eight week deadline | eight weeks to respond | formal reply off on time | get back to the inspectorate in time | answer hmicfrs | answer the inspectorate | respond to the inspectorate | reply to the inspectorate | have to publish a response | has to publish a response | time to respond | long to respond | deadline to respond | deadline for responding | response deadline | deadline for the response | last day to respond | last day for the response | last day to publish | 56 day limit | 56 day deadline | 56 day rule | 56 day window | section 55 | s 55 | s55 | sec 55 | section fifty five | statutory response | 56 days | 56 day | fifty six days | statutory deadline | section 55s | 55 response | police act response`,
  meeting: `board | boards | meeting | meetings | meet | meets | meeting date | sit | sits | convene | convenes | next board | board meeting | board meetings | committee | monthly | quarterly | we met | next meet | meet next | how often`,
  chair: `takes the chair | take the chair | chair | chairs | chairing | chaired | chairperson | chairman | who runs | presides | in the chair | who heads`,
  agenda: `are we going to be talking about | are we going to talk about | are we going to discuss | are we going to cover | are we going to go through | are we going to be discussing | are we going to be looking at | we going to be talking about | talking about at | talking about on | items down for | running order | down for discussion | up for discussion | in front of the board | be dealing with | we going through | to go through at | go through at | members be discussing | be considering | are we considering | be going through | they going through | going through at | will they be discussing | will they be looking at | will we be discussing | will we be covering | will we be looking at | we will be discussing | will be discussed | items are coming | items coming | going to it | coming to | agenda | on the agenda | items for | to discuss | be discussed | discussing | being discussed | going to the board | coming to the board | going to board | coming to board | business | before the board | for decision | on the table | needs deciding | decide | need to decide | be covered | covering | we covering | we be covering | on the list for`,
  digest: `${BEFORE_DIGEST} | digest will contain | digest contains | digest is going to contain | digest | digests | briefing | board briefing | pre meeting note | board note | board summary | round up | roundup | weekly note`,
  sendWords: `how long before [a/each/every/any] [meeting/board] | ${BEFORE_DIGEST} | when should i be looking out for that | when should i be looking out for | when should i look out for | should i be looking out for | should i look out for | when should i be expecting | should i expect | should we expect | when should i expect | when can i expect | when should we expect | when can we expect | when do i get | when do we get | when will i get | when will we get | when | what day | what time | go out | goes out | going out | sent | send | sends | arrive | arrives | due out | which day | issued | circulated | come out | comes out | posted | scheduled | land | hit`,
  mine: `have i still got | do i still have | i still have | i have still got | do i still owe | i still owe | still sitting with me | am i still down for | are down to me | what is down to me | me as owner | have me as | handed to me | given to me | passed to me | allocated to me | outstanding for me | left for me | still for me | my | due for me | due from me | for me to do | owed by me | i need to have | do i need to have | do i need to | do i have to | my three | my two | my four | my five | my one | for my | i signed up to | i have signed up to | have i signed up to | i personally | what i am doing | am i doing | what i am working on | am i working on | my name on | mine | on me | i own | do i own | am i responsible | i am responsible | my plate | on my plate | assigned to me | allocated to me | have i got | do i have | i lead | do i lead | i am leading | am i leading | with me | against me | under my name | in my name | against my name
    | do i owe | i owe | i am down for | am i down for | am i | i need to do | do i need to do | i have to do | do i have to do | should i be doing | i need to update | do i need to update | i am responsible for
    | my recommendations | my recommendation | my recs | my rec | my actions | my action | my list | my stuff | my items | my tasks | my responsibilities | my portfolio | my workload | my to do | my to dos | mine to do | i am on the hook | am i on the hook | belong to me | belongs to me | sitting with me | sit with me | i am accountable | am i accountable | i look after | do i look after | what i own | of mine | i am late | am i late | am i behind | do i hold`,
  report: `bring out | brought out | published | publication date | publish | inspection | inspections | report | reports | thematic | thematics | spotlight | inspected | inspection reports | inspection report | peel reports`,
  grade: `what were we given | were we given | what rating | peel rating | force rating | our rating | rating for antisocial | come out of | come out as | come out in the inspection | how were we marked | rating with the inspectorate | rating from hmicfrs | grade | what grade | grades | graded | grading | judgement | judgment | judged | rated | score | scored | mark did we get | how did we do | did we get | how did we fare | did we do in`,
  findings: `area for improvement | areas for improvement | afi | afis | cause of concern | causes of concern | coc | cocs | causes for concern | cause for concern`,
  help: `am i able to do | able to do with this | kinds of thing | what kinds of thing | what i can type | what i can ask | what i can say | what to type | what to ask | things i can type | things i can ask | things to ask | what sort of things can i ask you | what sort of things can i ask | what sort of things | what kind of things | what can i type | what sort of thing can i type | what sort of thing | what can i put | what do i do with you | what kind of thing | help | how does this thing work | example questions | sample questions | how does it work | how does this bot work | what can you do | what do you do | what can i ask | what can i say | what could i ask | how do you work | how does this work | how do i use | how do i use this | examples | commands | what are you for | who are you | what are you | instructions | help me | what else can you do | what sort of questions | what kind of questions | what questions | what do you know | what can i use you for | how can you help | what can you tell me | what should i ask | what else can i ask | get started | what are you able to do | menu | options | how can i use you | what you can do | what are your capabilities | what do i type | what do i say`,
  why: `reasoning | the reasoning | why | reason | reasons | how come | what is the reason | because of what | cause | causing | explain | explanation | what for | what went wrong | gone wrong | to blame | what is holding | holding up | what is the hold up | hold up | excuse`,
  open: `open | still open | outstanding | live | unfinished | incomplete | not closed | not complete | not completed | not finished | not yet closed | not signed off | still to do | left to do | remaining | ongoing | not done | still to close | yet to close | left | not been closed | current | active | still going | pending`,
  worst: `worst | most overdue | oldest | longest | latest running | most late | furthest behind | furthest over`,
  soonest: `next | soonest | first | earliest | nearest | most urgent | urgent`,
  all: `all | everything | every | each | any | list | overall | whole | the lot | full list | complete list | all of them | every one | generally | across the board | as a whole | big picture | in general | anything | things`,
  not: `not | no | never | without | lacking | lack | lacks | minus | nothing | none | missing | zero`,
  /** Leaves something out: "all bar the reds". */
  except: `except | bar | besides | apart from | other than | neither | nor | excluding | more than | less than | fewer than | at least | at most | all but`,
  ours: `our own force | our own | our | ours | us | we | our force | the force | force | staffordshires`,
  /** Phrases in which "it" and the like stand for nothing. */
  idle: `[the/our] [chief/chief constable/pcc/commissioner/dcc/acc/boss/super] [asking/is asking/was asking/wants to know/is chasing/chasing/keeps asking] | [i have/we have/i have got/we have got] the [chief/pcc/commissioner/dcc/acc/boss] in | would you [be so kind as to/be so good as to/be kind enough to/be good enough to/mind telling/mind giving/mind letting/mind/let me know/tell me/tell us/just/give me/show me/send me/remind me/happen to know/know] | [commissioner/pcc/chief/dcc/acc/boss/chair/mayor/panel/press office] [is asking/asking/keeps asking/has been asking/was asking] [me/us] | what [can/shall/should/do/could] [i/we] [tell/say to] [him/her/them] | before it [goes/is/gets] [out/round/around/sent/sent out/sent round/circulated/published/issued/posted/shared] | would you please | would you kindly | would you be able to | i need it for the minutes | need it for the minutes | want it for the minutes | commissioner has asked for the | commissioner has asked for a | commissioner has asked for an | commissioner has asked me for the | commissioner has asked me for a | commissioner has asked me for an | commissioner is asking for the | commissioner is asking for a | commissioner is asking for an | pcc has asked for the | pcc has asked for a | pcc has asked for an | pcc has asked me for the | pcc has asked me for a | pcc has asked me for an | pcc is asking for the | pcc is asking for a | pcc is asking for an | chief has asked for the | chief has asked for a | chief has asked for an | chief has asked me for the | chief has asked me for a | chief has asked me for an | chief is asking for the | chief is asking for a | chief is asking for an | chief constable has asked for the | chief constable has asked for a | chief constable has asked for an | chief constable has asked me for the | chief constable has asked me for a | chief constable has asked me for an | chief constable is asking for the | chief constable is asking for a | chief constable is asking for an | deputy has asked for the | deputy has asked for a | deputy has asked for an | deputy has asked me for the | deputy has asked me for a | deputy has asked me for an | deputy is asking for the | deputy is asking for a | deputy is asking for an | see the chief | see the chief constable | see the commissioner | see the pcc | see the deputy | see the dcc | see the acc | seeing the chief | seeing the chief constable | seeing the commissioner | seeing the pcc | seeing the deputy | seeing the dcc | seeing the acc | meet the chief | meet the chief constable | meet the commissioner | meet the pcc | meet the deputy | meet the dcc | meet the acc | meeting the chief | meeting the chief constable | meeting the commissioner | meeting the pcc | meeting the deputy | meeting the dcc | meeting the acc | brief the chief | brief the chief constable | brief the commissioner | brief the pcc | brief the deputy | brief the dcc | brief the acc | briefing the chief | briefing the chief constable | briefing the commissioner | briefing the pcc | briefing the deputy | briefing the dcc | briefing the acc | front page of the pack | front page of the paper | front page of the report | as things stand | into chief officers | see chief officers | meet chief officers | as it stands | as we stand | for the avoidance of doubt | should i expect | should we expect | by law | whoever has it | whoever owns it | whoever it is with | no matter who has it | regardless of owner | when you get a sec | when you get a second | when you get a minute | when you get a moment | when you get a chance | when you have a sec | when you have a minute | when you have a moment | when you can | if you get a minute | if you have a moment | before i finalise | before i finish | before i write | before i send | before i circulate | before i speak | before i go | before i leave | before we start | before we begin | before we go | for this afternoon meeting | chief officers meeting | chief officer meeting | chief officers group | chief officer group | chief officer team | executive meeting | before it goes out | before it goes | before it is sent | before they go out | before it lands | can it be confirmed | could it be confirmed | may it be confirmed | is it the case that | is it the case | is it right that | is it true that | is it fair to say | now then | it has to add up | it adds up | it all adds up | new to this | new to it | new here | numbers only | just the numbers | just numbers | in a line or two | in a line | in a few words | in plain terms | in plain english | in plain words | in simple terms | in one line | in two lines | in a sentence | on the phone | in the room | going into a meeting | about to go into a meeting | in a meeting | in meetings | before i go in | for now | leave that | leave it for now | on the list | as i say | as i said | like i said | as you know | bear with me | back to back | in front of me | my question | my apologies | my phone | my desk | my boss | my notes | my papers | my paper | my pack | my mind | my head | my bad | my colleague | my email | my diary | my screen | my laptop | my understanding | my name is | my first meeting | my team | is it possible | would it be possible | if it is not too much | it is me | make it quick | what time is it | i need it for | got it | it would be good | it would be helpful | how is it going | is it ok | is it okay | it seems | it looks like | that is all | that is great | that is fine | that would be great | thanks for that | take it | it says here | that is it | that said | this morning | this afternoon | leave it | so that | just that | all that is | is it true that | is it right that | is it the case that | that we | that i | that are | that have | that has | that is | those that | those with | those who | these days | by the way | at the moment | for the record | in the record | on record | on the record | for the minutes | off the top of your head`,
  days: `days over | days late | days overdue | how late | how overdue | by how much`,
} as const;

/** States, as people say them. */
export const STATUS_PHRASES = {
  'awaiting allocation': `awaiting allocation | waiting allocation | to be allocated | pending allocation | waiting to be allocated | allocation pending | awaiting an owner | awaiting allocating`,
  'in progress': `in progress | under way | underway | being worked on | in train | in hand | work in progress | wip | being progressed | on going`,
  'awaiting sign-off': `for the chair to sign | due to be signed off | need to sign | recs for closure | recommendations for closure | waiting for a sign off | waiting for the sign off | waiting on a sign off | waiting for my sign off | awaiting my sign off | needs my sign off | need my sign off | for my sign off | my sign off | my approval | for me to sign off | for final sign off | awaiting final sign off | awaiting sign off | awaiting signoff | awaiting sign of | pending sign off | pending signoff | waiting for sign off | waiting sign off | waiting on sign off | wait for sign off | waiting to be signed off | ready for sign off | ready to sign off | ready to be signed off | up for sign off | for sign off | to sign off | to be signed off | needs signing off | need signing off | needs sign off | need sign off | proposed complete | proposed as complete | proposed for closure | proposed for completion | awaiting signing off | awaiting closure | queued for sign off | sitting for sign off | requiring sign off | require sign off | requires sign off | at sign off | coming for sign off | put up for sign off | submitted for sign off | marked complete | sign off queue | awaiting approval | sign offs pending | sign offs | my signature | a signature | signature | signing off | due for sign off | in for sign off | await sign off | awaits sign off | pending approval`,
  closed: `closed | close | closed down | completed and closed`,
  superseded: `superseded`,
} as const;

export const RAG_PHRASES = {
  red: 'flagged red | flagged as red | flagged up red | flagged up as red | off track | red | reds | rag red | rated red | red rated',
  amber:
    'flagged amber | flagged as amber | flagged up amber | flagged up as amber | at risk | amber | ambers | yellow | yellows | rag amber | orange',
  green:
    'flagged green | flagged as green | flagged up green | flagged up as green | on track | green | greens | rag green',
  blue: 'blue | blues',
  white: 'white | whites',
} as const;

export const ACTION_STATE_PHRASES = {
  'not started': `nobody started | nobody has started | no one started | no one has started | not started | not been started | not yet started | unstarted | yet to start | not begun | not yet begun | still to start | not kicked off | not got going | not commenced | yet to begin | have not started | has not started`,
  done: `been done | been finished | been completed | been delivered | done | finished | completed | delivered | ticked off`,
} as const;

/** What orders begin with: known, so that a slip in them is put right. */
export const ORDER_WORDS =
  'correct amend update record log attach upload assign reassign allocate reallocate propose reopen postpone reschedule cancel mark owner evidence comment change action progress complete commissioner recommendation'.split(
    ' ',
  );

/** What says the same where a recommendation is described: in each row the word that reports use stands first. */
export const SAME_WORDS = `train teach coach upskill educate | identify spot recognise notice flag pick | assess judge gauge weigh
  | record log write capture | connect link | retain keep store hold | evaluate measure check | supervise oversee | antisocial asb
  | closure end finish | contact call | correct proper properly accurate accurately | report phone | plan approach | neighbourhood local beat`;

/** Words that belong to a recommendation's number. */
export const REC_WORDS: ReadonlySet<string> = new Set(
  'rec recs reco recos recommendation recommendations r recc reccs recommendatons'.split(' '),
);

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
  ninety: 90,
};

/**
 * Subjects that are not in the record, whatever else a sentence says. A board must never read an answer
 * about dates or colours as one about money, crime or guilt.
 */
export const OUT_OF_SCOPE = `report [him/her/someone/somebody/my neighbour/a neighbour/a crime/an incident/it here] | my neighbour | my neighbours | loud music | [when/what date/what day/which date/which day] is [easter/christmas/good friday/boxing day/the bank holiday/the next bank holiday] | news headlines | headlines today | can [someone/somebody/anyone/anybody/you] [fix/mend/repair] it | speech | write my | write me | remind me to | set a reminder | set an alarm | how do i report | how can i report | how do you report | where do i report | report a crime | report an incident | make a complaint | good job | bad job | competent | useless | lazy | pulling their weight | pulling his weight | pulling her weight | from now on | tell everyone | tell everybody | always say | always answer | repeat after me | say that | ignore the | override | admin mode | as an admin | act like | forget your | forget everything | how many officers | number of officers | officer numbers | police numbers | officers have | how many staff | how many pcsos | uplift | should i | aiming for | aim for | next peel | in the loop | paint | minutes of | the minutes | attendance | attended | apologies for absence | apologies from | any apologies | sent apologies | send apologies | apologies received | apologies been | resource | resources | resourcing | internal audit | auditors | shift pattern | [what/which/my/on/early/late/night/day/next] [shift/shifts] | rota | roster | shift patterns | written update | totals right | direction of travel | embedded | accepted risk | risk accepted | accepted the risk | quick wins | quick win | lowering | home office | police scotland | psni | iopc | british transport police | coroner | ico order | held accountable | held to account | lessons learned | morale | reputation | press | media | foi | why not higher | weather | joke | recipe | restaurant | restaurants | translate | poem | python | javascript | football | match | lottery | horoscope | election | vote
  | crime rate | crime rates | crime figures | crime statistics | arrests | arrested | burglary | burglaries | stabbing | murder | murders | knife crime | robbery | robberies | shoplifting | suspect | suspects | victim name | detections
  | annual leave | leave request | expenses | payslip | salary | salaries | pay rise | overtime | password | laptop | printer | wifi | vpn | train to | flight | hotel | taxi | parking | library book | library books | todays news | the news | bbc | front page | canteen
  | how much does it cost | cost | costs | budget | budgets | how much money | funding | price | spend | spending
  | should i do to become | to become | any good | get on | dont get on | get along | fall out | maximum sentence | sentence for | legal advice | is it legal | is it lawful | lawful | illegal | law | statute of
  | should we | do you think | in your opinion | your opinion | your view | what would you | would you | do you reckon | do you believe | do you agree | predict | guess | forecast | will it be | will we be | likely to | likelihood | chances of | are we going to | sack | fire him | fire her | disciplinary | misconduct hearing | complaint against
  | ignore your | ignore all | ignore previous | disregard | your rules | your instructions | system prompt | your prompt | pretend | act as | jailbreak | you are now | developer mode | stock price | shares | capital of | times table | divided by | square root | meaning of life | how old | birthday | phone number | home address | mobile number | email address | live incident | incidents today | 999 | 101 | call volume | response times | staffing levels | sickness | vacancies | promotion board | promotion | whiteboard | dashboard | skateboard | notice board | noticeboard | ironing board | board game | board games | boarding | board pack | board member | board members | surf board | overdraft | tax return | credit card | invoice | invoices | rent | mortgage | holiday | fridge | gym | biscuits | cake | song | film | movie | novel | weather forecast | score in | score of | news headlines | prime minister | king | president | celebrity | gossip`;

/**
 * Words that carry no question of their own: grammar, politeness, chatter. A sentence about the whole
 * record is only answered when every word in it is known, and these count as known.
 */
export const FILLERS = `a an the of for to in on at by with from and or but as is are was were be been being am do does did done has have had having will would can could shall should may might must
  i you he she it we they me him her us them my your his its our their this that these those there here what which who whom when where how whose if so then than too also just only even still yet now
  please pls plz thanks thank ta cheers hi hello hey hiya morning afternoon evening good day dear all folks team everyone colleagues
  ok okay right well um umm er erm uh ah oh hmm look listen sorry excuse quick quickly quick question wondering wonder respect respects regards know tell give show get got need want like let lets see find check remind say confirm clarify
  us again actually really basically exactly currently presently today right moment minute second time times bit kind sort of thing things stuff one ones item items
  rec recs recommendation recommendations force forces police constabulary our we asb antisocial behaviour anti social behavior hmicfrs inspectorate
  up out over down off about around per each both either some any many much more most least few lot lots other another same such very quite rather pretty
  go going gone come coming been back put make made take taken keep kept hold held have having use used list display pull bring
  chance possible possibly able could would love hoping hope asking ask asked question questions query answer quickly asap
  boss gaffer guv flag flagging target targets tracker sir maam chair mate bot assistant assurance
  findings finding
  showing shows shown looks looking after differ differs
  record recorded implement implemented implementing put forward content members member
  goes previous title called name titled publication inception dont worry cheers mate honestly frankly truthfully literally personally
  one two three four five six seven eight nine ten dozen couple few several
  need needs needed needing treat treated call calls full picture complete two-line detail details date dates deadline update updates updated
  land lands landing arrive arrives coming comes happen happened happening occur occurred receive received receives give gives given giving provide provided provides supply
  become becomes became seem seems seemed appear appears stay stays stayed start starts started stop stops turn turns turned change hear heard hears talk talks talked talking speak speaks speaking spoke
  think thinks thinking believe understand understood remember remembers forget forgot forgotten note noted notes explain explains describe described include includes included including relate relates related link linked linking concern concerns
  expect expects expected expecting plan plans planned planning try tries tried trying manage managed manages help helps helped allow allows allowed ensure ensures aim aims aimed aiming agree agreed bother bothered chase chasing chased push pushed pushing wait waits waiting waited sit sits sitting sat run runs running ran
  meant mean means intend intended suppose supposed set sets begin begins began begun finish follow follows followed following lead leads led leave leaves live lives move moves bear bring brings brought buy carry cause choose come deal decide depend discuss drive end ends ended enter face fall feel fill fit fix fixed get grow hand hang hit join keep kept know known last lay lift lose lost make meet miss offer open own owned pass pay pick place play point pull put raise raised reach read ready reduce reply report rest return rise say see seen sees seek sell send serve share shift show shown shows sign sort spend stand step stick suit take tell told test touch trust understand use view visit walk watch win work worry write written
  good bad better best worse worst big small large little great high low long short early late new old young main major minor key real right wrong true clear sure certain likely easy hard simple full empty whole single double various different similar same separate specific particular general current recent latest final total actual formal official internal external local national public private recommended important urgent critical serious
  properly simply easily clearly nearly almost already always often sometimes usually never maybe perhaps probably certainly definitely obviously directly shortly recently lately soon later earlier sooner early formally officially finally eventually altogether together apart alone aside ahead behind beyond above below across along around inside outside near next onto into upon toward towards without within throughout despite except instead otherwise anyway anyhow however therefore thus hence meanwhile whilst
  today tonight tomorrow yesterday morning afternoon evening week weeks month months year years quarter quarterly monthly weekly daily annual fortnight hour hours minute minutes
  anywhere somewhere everywhere nowhere whatever whoever whichever whenever wherever somebody someone
  purpose purposes reference refer refers context summary heads headline bullet bullets glance version versions copy format short brief briefly
  remain remains remaining together marked mark final preview came happen happens across lot wise find found held called mention mentions pick picked touched while month months ie eg etc against lead system recall
  paper papers pack meeting agenda read reading front screen table page notes note minutes pre read prep prepping preparing ahead
  yes no yeah yep nope nah sure fine great perfect lovely brilliant excellent cool next last
  ever anything something nothing everything anyone someone nobody everybody everyone somebody
  via re regarding concerning against under within between during while
  person people officer officers name names named person's bloke lady guy man woman
  our's force's staffs
  currently presently so far as things stand at present moment far date
  against whether because since though although unless
  is are be isn aren ain am were
  left side hand board's
  work works working worked job jobs piece stage level terms term area areas
  please kindly could possibly if you dont mind
  can't cannot wont let's gimme lemme gonna wanna gotta dunno
  been being having getting gets
  rest others else instead
  number numbers no nos
  identify provide summarise summarize summarised outline outlining advise advised supply awarded wish wishes setting details extract proceed regarding position entry
  paragraph paragraphs sentence councillor cllr sheet grounds underneath explanation
  newest liner one-liner finalise finalize finalising write-up
  attached sight met wrote ago wanted proposed propose brief exact safely whatsoever mislaid copy joined forgive basic included wants ought anyone dig
  broken track tracking tracked tracks itself ourselves themselves yourself myself himself herself through kick kicks kicked kicking type typing typed act acting confirmed oblige obliged receive forthcoming subject accepted anybody top bottom heading order
  furthest deliver deliverable limit concerned catch took line only shifted five briefly belongs sat
  original originally originals round idea clue mention ring listed straight checking kinds steer nice noticed seeing making putting keeping notebook channel beneath walking gather letter supplied went sneak bother bothering somewhere trust
  sorted dated asks addressed ta muchly appreciated grateful appreciate advance regards ahead prepping`;

/** What an answer may be wanted for, which changes nothing of it: "for the minute book", "for my briefing". */
export const PURPOSES =
  'internal audit | audit | the auditors | external audit | chart | graph | presentation | powerpoint | return | submission | letter | email | website | statement | interview | scrutiny panel | panel | audit committee | police and crime panel | front sheet | cover note | covering report | executive summary | exec summary | highlight report | progress report | register | tracker | log book | workbook | newsletter | minutes | minute | minute book | briefing | briefing note | brief | report | board report | paper | board paper | slide | slides | slide deck | deck | table | spreadsheet | cover sheet | annex | appendix | speech | notes | pack | board pack | file | files | records | boss | chief | a table | summary | write up | press office pack | diary | prep';

/** Short words whose misspellings no edit distance may guess at. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  wiht: 'with',
  waht: 'what',
  adn: 'and',
  taht: 'that',
  thsi: 'this',
  witch: 'which',
  dose: 'does',
  wat: 'what',
  fro: 'for',
  wats: 'what is',
  wen: 'when',
  wens: 'when is',
  nxt: 'next',
  bord: 'board',
  brd: 'board',
  rce: 'rec',
  rces: 'recs',
  erc: 'rec',
  deu: 'due',
  dew: 'due',
  du: 'due',
  upto: 'up to',
  xmas: 'christmas',
  mtg: 'meeting',
  mtgs: 'meetings',
  thx: 'thanks',
  cheerz: 'cheers',
  abt: 'about',
  npt: 'neighbourhood policing team',
  npts: 'neighbourhood policing teams',
  psp: 'problem solving plan',
  psps: 'problem solving plans',
  actioned: 'done',
  youve: 'you have',
  theyre: 'they are',
  shouldve: 'should have',
  wot: 'what',
  wots: 'what is',
  whats: 'what is',
  whos: 'who is',
  whens: 'when is',
  wheres: 'where is',
  hows: 'how is',
  whys: 'why is',
  thats: 'that is',
  theres: 'there is',
  ur: 'your',
  u: 'you',
  r: 'r',
  y: 'why',
  im: 'i am',
  ive: 'i have',
  weve: 'we have',
  were: 'were',
  theyve: 'they have',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  hasnt: 'has not',
  havent: 'have not',
  havnt: 'have not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  wont: 'will not',
  cant: 'can not',
  couldnt: 'could not',
  shouldnt: 'should not',
  wouldnt: 'would not',
  hadnt: 'had not',
  lets: 'let us',
  gonna: 'going to',
  wanna: 'want to',
  tho: 'though',
  thru: 'through',
  cos: 'because',
  coz: 'because',
  bc: 'because',
  '&': 'and',
  'w/o': 'without',
  noone: 'no one',
  signoff: 'sign off',
  signedoff: 'signed off',
  'sign-off': 'sign off',
  reccomendation: 'recommendation',
  reccommendation: 'recommendation',
  recomendation: 'recommendation',
  recomendations: 'recommendations',
  reccomendations: 'recommendations',
  reccommendations: 'recommendations',
  westmids: 'west midlands',
  westmidlands: 'west midlands',
  statis: 'status',
  stauts: 'status',
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  weds: 'wednesday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  tmrw: 'tomorrow',
  yday: 'yesterday',
  wk: 'week',
  wks: 'weeks',
  mien: 'mine',
  mth: 'month',
  mths: 'months',
};
