/**
 * Words that look as if they named a member of the public. Victims, suspects and witnesses have no place in
 * this record; whether these words name one, the person decides.
 */
import { FORCES, type Catalogue } from '../../data/model';
import { isEnglish } from '../understanding/spelling';

const PHONE = /(?<![\d./-])(?:\+44\s?|0)(?:\d[\s-]?){9,10}(?![\d/])/;
/** UK postcodes, as Royal Mail writes them. */
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/;
const ADDRESS =
  /\b\d{1,4}[a-z]?,? (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Terrace|Place|Grove|Gardens)\b/;
/** Crime and incident references: "22/12345/23", "crime no 20240012345", "log 123 of 4 May". */
const REFERENCE =
  /\b\d{2}[A-Z]{0,3}\/\d{4,}(?:\/\d{2})?\b|\b(?:crime|incident|occurrence|custody|niche|storm|log) ?(?:ref(?:erence)?|number|no\.?|id)\s*:?\s*[A-Z]{0,3}\d[\w/-]{4,}|\b(?:log|incident) \d{2,5} of \d/i;
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? [A-Z][a-z]+/;
const PARTY =
  /\b(?:victim|suspect|witness|complainant|offender|caller|resident|tenant|neighbour|informant|perpetrator)s?,? (?:(?:called|named|is|was) )?[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?/;
/** Two or three capitalised words: a name, unless the record knows them as something else. */
const NAME = /\b[A-Z][a-z]{2,} (?:[A-Z]\. )?[A-Z][a-z]{2,}\b/g;
const DATE_OF_BIRTH = /\b(?:dob|date of birth|born)\b/i;

/** First names that are words besides, or so frequent that a surname behind them needs no further sign. */
const FIRST_NAMES = new Set(
  'john james david michael paul mark andrew peter robert richard steven stephen daniel thomas matthew christopher william joseph simon ian alan adam ben jack harry oliver george charlie mohammed muhammad ali susan sarah karen lisa emma jane mary margaret elizabeth jennifer nicola laura claire rachel helen amy rebecca emily sophie olivia grace faith hope joy rose lily daisy dawn robin frank victor rich bob bill will rob sue pat'.split(
    ' ',
  ),
);

/** Capitalised pairs that are ordinary in police papers. */
const ORDINARY =
  /\b(?:Police|Board|Chief|Constable|Superintendent|Inspector|Sergeant|Officer|Lead|Team|Force|Control|Room|Centre|Unit|Department|Commissioner|Office|College|Council|Home|Office|Community|Safety|Partnership|Neighbourhood|Policing|Crime|Data|Integrity|Risk|Assessment|Training|Programme|Project|Operation|Microsoft|Teams|North|South|East|West|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Rec|The|This|All|Phase|Module|Niche|Athena|Storm|Public|Protection|Local|National|Quality|Assurance|Response|Contact|Incident|Management|Plan|Report|Group|Working|Review|Audit|Service|System|Form|New|First|Second)\b/;

/** Sentences for the confirm card; none where nothing looks like a member of the public. */
export const warningsFor = (
  text: string,
  catalogue: Pick<Catalogue, 'people' | 'boards' | 'force'>,
): string[] => {
  const found: string[] = [];
  if (PHONE.test(text)) found.push('a phone number');
  if (POSTCODE.test(text) || ADDRESS.test(text)) found.push('an address');
  if (REFERENCE.test(text)) found.push('a crime or incident reference');
  if (TITLED.test(text) || PARTY.test(text) || DATE_OF_BIRTH.test(text) || namesSomebody(text, catalogue))
    found.push('the name of a person');
  if (found.length === 0) return [];
  const what =
    found.length === 1 ? (found[0] ?? '') : `${found.slice(0, -1).join(', ')} and ${found.at(-1) ?? ''}`;
  return [
    `This looks as if it holds ${what}. Victims, suspects and witnesses have no place in this record. If it does, edit it before you confirm.`,
  ];
};

/** Capitalised words in a row are a name where one of them is no English word, or where the first is a first name. */
const namesSomebody = (
  text: string,
  { people, boards, force }: Pick<Catalogue, 'people' | 'boards' | 'force'>,
): boolean => {
  const known = [
    ...people.map((person) => person.name),
    ...boards.flatMap((board) => [board.name, board.chairPost]),
    force.name,
    ...FORCES.flatMap(({ name, shortName }) => [name, shortName]),
  ].join(' ');
  return [...text.matchAll(NAME)].some(([name]) => {
    if (ORDINARY.test(name) || known.includes(name)) return false;
    const words = name.toLowerCase().split(' ');
    return FIRST_NAMES.has(words[0] ?? '') || !words.every(isEnglish);
  });
};
