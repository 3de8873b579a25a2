/** What is asked of what was said on named recommendations: by our force, by others, in earlier reports. See `gists.ts`. */
import type { Gist } from './gists';
import { about, positions } from './of-the-named';

export const OF_WHAT_WAS_SAID: Readonly<Record<string, Gist>> = {
  response: {
    of: 'named',
    orAll: true,
    question: about('response'),
    like: `are we accepting REC | are we accepting REC or pushing back on it | are we pushing back on REC
      | what have we told HMICFRS | what did we tell HMICFRS | what did we say to HMICFRS
      | what was our response | what was our published response | show me our response | our published response
      | what did we commit to | what have we promised | what was our response to REC
      | what was our published response to REC | our response to REC | what did we say about REC
      | what did we say to HMICFRS about REC | what did we tell HMICFRS about REC
      | what did we tell the inspectorate about REC | what did we publish on REC
      | what did we put in our response on REC | what did we commit to on REC | what did we promise on REC
      | what have we promised on REC | what have we said publicly on REC | what was our answer to REC
      | how did we respond to REC | how did we answer REC | what did the force say about REC
      | what did the force promise on REC | published response on REC | official response to REC
      | formal response to REC | response held for REC | what was the response on REC
      | section 55 response on REC | have we responded to REC | did we respond to REC
      | is there a response to REC | do we accept REC | did we accept REC | have we accepted REC
      | do we agree with REC | did we agree with REC | what answer did we give the inspectorate on REC
      | what have we put in writing to HMICFRS on REC | what stance did we take on REC
      | what is our stated position on REC | what is our published position on REC
      | what undertaking did we give on REC | what commitment did we make on REC | what have we pledged on REC
      | what assurances did we give the inspectorate on REC | what have we signed up to on REC
      | what did we undertake to do on REC | what did our section 55 letter say on REC
      | what went in our reply on REC | what went into the statutory response on REC
      | how did our letter deal with REC | how did our reply address REC | how did we word our response to REC
      | have we published anything on REC | have we said anything publicly about REC | have we committed to REC
      | have we taken REC on board | have we challenged REC | did we object to REC | did we take issue with REC
      | did we welcome REC | are we adopting REC | are we taking REC on | are we contesting REC
      | are we signed up to REC | are we in agreement with REC | are we refusing REC
      | read out what we published on REC | quote our response on REC
      | quote what we told the inspectorate on REC | remind me what we promised under REC
      | our public commitments on REC | initial response to REC | REC accepted or not | did we fight REC`,
  },
  'chief constable': {
    of: 'named',
    orAll: true,
    question: about('response', { whose: 'chief constable' }),
    like: `what was the chief constable response | what has the chief constable said | what did the chief constable say | what did the chief say
      | chief constable's responses | all the chief constable's responses
      | what did the chief constable say about each recommendation | what did the chief constable say about REC
      | what did the chief constable say on REC | what has the chief constable said about REC
      | what did the chief say about REC | what did the chief say on REC | what was the chief's response to REC
      | chief constable response to REC | chief constable on REC | chief constable comments on REC
      | what is the chief constable's view on REC | what is the chief's position on REC | cc response REC
      | how did the chief constable respond to REC | has the chief constable responded to REC
      | what did the chief promise on REC | what did the chief commit us to on REC
      | chief constable commitment on REC | what did the chief constable undertake on REC
      | what did the chief constable pledge under REC | what did the chief constable put in writing on REC
      | how has the chief constable addressed REC | did the chief constable accept REC
      | what were the chief constable comments | everything the chief constable said
      | looking for the chief constable answer to REC`,
  },
  commissioner: {
    of: 'named',
    orAll: true,
    question: about('response', { whose: 'commissioner' }),
    like: `any pcc comments | any comments from the pcc | what has the pcc said | what did the pcc say
      | what has the commissioner said | what did the commissioner say | the commissioner's comments
      | pcc comments | what does the pcc think | what did the commissioner say about each recommendation
      | what has the commissioner said about all of them | all the commissioner's comments
      | what did the pcc say about REC | what did the commissioner say about REC
      | what did the commissioner say on REC | what has the pcc said on REC | what has the opcc said about REC
      | opcc comments on REC | pcc comments on REC | pcc comment on REC | commissioner's comment on REC
      | commissioner's comments on REC | commissioner's view on REC | what is the commissioner's view on REC
      | what does the pcc think of REC | what does the commissioner think about REC | did the pcc comment on REC
      | has the pcc commented on REC | has the commissioner commented on REC
      | did the commissioner comment on REC | any pcc comments on REC
      | any comments from the commissioner on REC | commissioner on REC | pcc on REC | pfcc on REC
      | what was the commissioner's response to REC | is the pcc happy with REC
      | is the commissioner content with REC | what did the office of the pcc say about REC
      | where does the pcc stand on REC | did the pcc welcome REC | did the pcc support REC
      | everything the commissioner said | quote the commissioner`,
  },
  compare: {
    of: 'named',
    question: positions(true),
    like: `how does FORCE compare with us on REC | how do we compare with FORCE on REC
      | how does FORCE's answer compare on REC | how does FORCE's position on REC compare with ours
      | compare us with FORCE on REC | compare FORCE and us on REC | us versus FORCE on REC | us v FORCE REC
      | us vs FORCE on REC | us and FORCE side by side on REC | how do we stack up against FORCE on REC
      | how do we measure up to FORCE on REC | are we ahead of FORCE on REC | are we behind FORCE on REC
      | is FORCE ahead of us on REC | is FORCE further on than us on REC | is FORCE further ahead on REC
      | are FORCE doing better than us on REC | are we doing better than FORCE on REC
      | difference between us and FORCE on REC | benchmark us against FORCE on REC | REC us against FORCE
      | REC compared with FORCE | put us next to FORCE on REC | how do we compare with other forces on REC
      | how do we compare on REC | compare us with other forces on REC | are we ahead of other forces on REC
      | how are we doing compared with others on REC | what sets us apart from FORCE on REC
      | are we doing more than FORCE on REC | are we doing less than FORCE on REC | are we an outlier on REC
      | REC ours and theirs`,
  },
  others: {
    of: 'named',
    question: positions(false),
    like: `which force is furthest ahead on REC | which force is doing best on REC | who is furthest ahead on REC
      | which forces say they comply with REC | what does FORCE say about REC | what did FORCE say about REC
      | what did FORCE say on REC | what has FORCE said about REC | what is FORCE doing on REC
      | what is FORCE doing about REC | what are FORCE doing about REC | what is FORCE's position on REC
      | FORCE on REC | FORCE's answer to REC | FORCE's response to REC | how did FORCE respond to REC
      | how did FORCE answer REC | how has FORCE responded on REC | has FORCE responded on REC
      | has FORCE answered REC | has FORCE published anything on REC | what has FORCE published on REC
      | what did FORCE publish on REC | what have FORCE promised on REC | what have FORCE committed to on REC
      | how is FORCE getting on with REC | how are FORCE approaching REC | how is FORCE tackling REC
      | what are other forces doing about REC | what are other forces doing on REC
      | what are others doing on REC | what are others doing about REC | what have other forces said about REC
      | what do other forces say about REC | what did other forces say on REC
      | how are other forces dealing with REC | how have other forces responded to REC
      | how did other forces answer REC | other forces on REC | who else has answered REC
      | who else has responded to REC | which other forces have answered REC
      | which forces have responded to REC | what are neighbouring forces doing on REC
      | what is everyone else doing about REC | what can we learn from other forces on REC
      | does FORCE comply with REC | does FORCE say it complies with REC | is FORCE compliant with REC
      | does any force claim to comply with REC | how far has FORCE got with REC | where is FORCE at with REC`,
  },
  earlier: {
    of: 'named',
    question: about('earlier'),
    like: `have we been criticised on REC before | were we criticised on REC before
      | did the inspectorate criticise us on REC before | was REC raised before
      | was REC raised in the last inspection | has REC come up before | has REC been raised before
      | have we had REC before | did REC come up last time | is REC new | is REC a repeat
      | is REC a repeat finding | is REC something we were told before | were we told about REC before
      | is REC linked to an earlier finding | what earlier finding is REC linked to | earlier findings on REC
      | previous findings on REC | where did REC come from | does REC go back to REPORT | was REC in REPORT
      | is this the first time REC has come up | did REPORT pick up REC | did REPORT say the same as REC
      | is REC an old chestnut | is REC a fresh finding | is REC brand new | is REC a hangover from REPORT
      | is REC related to anything in REPORT | is REC connected to a past finding | what does REC follow on from
      | earlier criticism on REC | prior findings behind REC | any previous criticism on REC`,
  },
};
