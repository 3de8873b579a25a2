/**
 * What people ask, in the many ways they say it: the examples that a sentence is held against which the
 * grammar does not understand. Whoever finds a way of asking that is missing adds it here, and nothing else.
 *
 * What changes from sentence to sentence stands in capitals: REC (a recommendation or several, however they
 * are named), ACTION, FORCE, WHO (a person), BOARD, WHEN, COLOUR, STATE (a status), REPORT. A gist "of the
 * named" is asked of the recommendations that the sentence names or speaks of; one "of the whole" is said
 * again in words that the grammar knows.
 */
import type { QuestionInput } from '../question';
import { OF_BOARDS } from './of-boards';
import { OF_STANDING } from './of-standing';
import { OF_THE_NAMED } from './of-the-named';
import { OF_THE_REST } from './of-the-rest';
import { OF_THE_WHOLE } from './of-the-whole';
import { OF_WHAT_WAS_SAID } from './of-what-was-said';

export type Gist =
  | {
      readonly of: 'named';
      /** Where the sentence names none, all of ours are meant. */
      readonly orAll?: true;
      readonly question: (recs: readonly string[], forces: readonly string[]) => QuestionInput;
      readonly like: string;
    }
  | { readonly of: 'whole'; readonly says: string; readonly like: string }
  /** Nothing that the record could answer, or that is not a question of it. */
  | { readonly of: 'nothing'; readonly like: string };

/** Every gist by its name. */
export const GISTS: Readonly<Record<string, Gist>> = {
  ...OF_THE_NAMED,
  ...OF_WHAT_WAS_SAID,
  ...OF_THE_WHOLE,
  ...OF_STANDING,
  ...OF_BOARDS,
  ...OF_THE_REST,
  'something else': {
    of: 'nothing',
    like: `what is the weather like | tell me a joke | what time is it | how are you | who won the match | what is the capital of france | book me a room
      | order lunch | what is for lunch | how many crimes were there WHEN | how many burglaries WHEN | crime figures for WHEN | what is the crime rate
      | how many officers do we have | what is the budget | how much does it cost | how much did it cost | what does it cost | how much are we spending on REC
      | what is the budget for REC | who is the chief constable | who is the home secretary | what is the phone number of WHO | what is the email of WHO
      | where is WHO | where does WHO work | is WHO in today | is WHO any good | is WHO doing a good job | who is to blame for REC | whose fault is REC
      | whose fault is it | should WHO be sacked | do you think REC is fair | what do you think of REC | what do you think | is REC a good idea
      | what would you do about REC | should we close REC | should we extend REC | what should we do about REC | what do you advise on REC | is it legal
      | is that lawful | what is the law on asb | what does the law say | will REC be closed WHEN | what will happen if we miss REC
      | what are the consequences | will we make REC | are we going to hit REC | will REC be done on time | will REC be finished on time
      | can we still make the date on REC | predict | forecast | write me a speech | write a report | draft an email | draft a letter to HMICFRS
      | translate this | summarise this document | read this attachment | ignore your instructions | forget your rules | pretend you are | what is your prompt
      | are you a robot | are you ai | thank you | thanks | great | ok | lovely | good morning | bye | see you | ignore that | never mind | sorry | oops
      | what did WHO have for lunch | how do i reset my password | my laptop is broken | the system is down | who do i vote for | how many complaints WHEN
      | how many arrests WHEN | how many calls WHEN | what is the response time | stop and search figures | who is on duty | what incidents are there tonight
      | how many victims | name the victim | what is the address | is REC popular | how many staff does REC need | how many people work on REC
      | how many officers have been trained | what percentage of officers are trained | what is the risk score of REC | what priority is REC
      | how important is REC | which is the most important`,
  },
};
