/** What is set for a board: after how many days it escalates, and what its channel may show. */
import { isOfNone } from './boards';
import { askNamed, bareOf, says, type Rule, type Scene } from './scene';

const WHEN = String.raw`(?:when|how (?:long|soon|late|often|many (?:days|weeks))|after (?:what|how)|at what|what is|what are|what|does|do|is|are|which days?)`;
const CHAIR = String.raw`(?:chair|chairs|chairman|chairwoman|chairperson)`;
const TELLS = String.raw`(?:told|tell|hears?|informed?|notif\w+|alert\w*|warn\w*|messag\w+|named?|mention\w*|flag\w*|list\w*)`;

/** "when do you escalate", "how long before the chair is told", "after how many days is it named in the digest" */
const ESCALATION = new RegExp(
  [
    String.raw`^(?:and )?${WHEN}\b.*\bescalat(?:e|es|ion|ions|ing)\b`,
    String.raw`^(?:and )?(?:when|how|when does|when is|after (?:what|how))\b.*\bescalated\b`,
    String.raw`\bescalation (?:days?|periods?|rules?|settings?|thresholds?|times?|policy)\b`,
    String.raw`^(?:and )?(?:when|how (?:long|soon|late|many (?:days|weeks))|after (?:what|how))\b.*\b${CHAIR}\b.*\b${TELLS}\b(?!.*\bchairs\b)`,
    String.raw`^(?:and )?(?:when|how (?:long|soon|late|many (?:days|weeks))|after (?:what|how))\b.*\b${TELLS}\b.*\b${CHAIR}\b`,
    String.raw`^(?:and )?(?:how (?:long|soon|late|many (?:days|weeks))|after (?:what|how))\b.*\b${TELLS}\b.*\bdigests?\b`,
  ].join('|'),
);

/** Which were escalated is no question about when they are. */
const WHICH =
  /^(?:and )?(?:which|what has|what have|what was|what were|has|have|was|were|who|show|list)\b|\bbeen escalated\b/;

export const escalationRule: Rule = (scene) => {
  if (!says(scene, /escalat|chair|digest/) || !isOfNone(scene)) return undefined;
  const bare = bareOf(scene);
  return ESCALATION.test(bare) && !WHICH.test(bare)
    ? askNamed({ ask: 'board', boards: boardsMeant(scene), aspect: 'escalation' })
    : undefined;
};

const MARKING = /\b(?:marking|markings|classification|official(?: - | )?sensitive|official|os)\b/;
const CHANNEL = /\b(?:channel|channels)\b/;
const HERE = /\b(?:this|here)\b/;

/** "what marking may this channel show", "can the LPIB channel show official-sensitive" */
export const markingRule: Rule = (scene) => {
  if (!isOfNone(scene)) return undefined;
  const ofHere = says(scene, HERE) && scene.reading.boards.length === 0;
  const ofPlace =
    says(scene, CHANNEL) || (says(scene, /\bhere\b/) && says(scene, /\b(?:show|shown|post|posted)\b/));
  if (!ofPlace || !says(scene, MARKING)) return undefined;
  return ofHere
    ? askNamed({ ask: 'marking here' })
    : askNamed({ ask: 'board', boards: boardsMeant(scene), aspect: 'marking' });
};

/** Those named; the main one for "the board's"; else all of them. */
const boardsMeant = ({ reading, catalogue, text }: Scene): string[] => {
  const named = [...new Set(reading.boards.map(({ id }) => id))];
  if (named.length > 0) return named;
  const main = /\bboard\b/.test(text) ? catalogue.boards.filter((board) => board.main) : [];
  return (main.length > 0 ? main : catalogue.boards).map(({ id }) => id);
};
