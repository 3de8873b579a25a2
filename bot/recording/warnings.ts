/**
 * Words that look as if they named a member of the public. Victims, suspects and witnesses have no place in
 * this record; whether these words name one, the person decides.
 */
import { FORCES, type Catalogue } from '../../data/model';
import { isEnglish } from '../understanding/spelling';

const PHONE = /(?<![\d./-])(?:\+44\s?|0)(?:\d[\s-]?){9,10}(?![\d/])/;
/** UK postcodes, as Royal Mail writes them. */
const POSTCODE =
  /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b(?!(?:q|r|v)\d)[a-z]{1,2}\d[a-z\d]?\s\d[abd-hjlnp-uw-z]{2}\b/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** What stands for one person in somebody's books: an NHS number, a PNC ID, a vehicle's registration. */
const NUMBERED =
  /\bnhs (?:number|no\.?)\s*:?\s*\d|\b(?:pnc|cro|custody) ?(?:id|no\.?|number|ref)?\s*:?\s*\d{2,}\/\w+|\b\d{2,4}\/\d{4,7}[A-Z]\b|\b(?:national insurance|ni|nino) (?:number|no\.?)|\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|\b(?:reg(?:istration)?|vrm|number plate|plate)\b\.?:? *[A-Z]{1,2}\d{1,3} ?[A-Z]{2,3}\b|\b[A-Z]{2}\d{2} [A-Z]{3}\b/i;
const ADDRESS =
  /\b\d{1,4}[a-z]?,? (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Terrace|Place|Grove|Gardens)\b/;
/** Crime and incident references: "22/12345/23", "crime no 20240012345", "log 123 of 4 May". */
const REFERENCE =
  /\b\d{2}[A-Z]{0,3}\/\d{4,}(?:\/\d{2})?\b|\b(?:crime|incident|occurrence|custody|niche|storm|log) ?(?:(?:ref(?:erence)?|number|no\.?|id)\s*:?|:)?\s*[A-Z]{0,3}\d[\w/-]{5,}|\b(?:log|incident) \d{2,5} of \d/i;
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? [A-Z][a-z]+|\b(?:mr|mrs)\.? [a-z]{2,}/;
const TITLED_ANYHOW = /\b(?:mr|mrs)\.? [a-z]{2,}/i;
/** "J. Smith", "D Jones": an initial and a surname, of somebody who is named as a party. */
const INITIALED = /\b[A-Z]\.? ?(?:[A-Z]\.? ?)?[A-Z][a-z]{2,}\b/;
/** "O'Neill", "Mc Donald", "Smith, John", "Hannah, 14": what no other word is written like. */
const IRISH = /\b[A-Z][a-z]+ (?:O'[A-Z]|Mc[A-Z]|Mac[A-Z])[a-z]+/;
const TURNED = /\b([A-Z][a-z]{2,}), ([A-Z][a-z]{2,})\b/g;
const AGED = /\b([A-Z][a-z]{2,}),? (?:\(?(?:aged? )?\d{1,2}\)?)(?=,|\)|;|\.|$)/g;
/** What people do and plans do not: "john smith called". */
const DEED =
  /^(?:called|rang|phoned|reported|said|told|complained|asked|attended|visited|wrote|emailed|moved|refused|agreed|lives|lived|died|is|was|has|had)$/;
const PARTY_WORD = String.raw`(?:victim|suspect|witness|complainant|offender|caller|resident|tenant|neighbour|informant|perpetrator)`;
const PARTY = new RegExp(
  String.raw`\b${PARTY_WORD}s?,? (?:(?:called|named|is|was) )?([A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)`,
  'g',
);
/** "victim called jane smith": whoever types on a phone leaves capitals out. */
const PARTY_NAMED = new RegExp(String.raw`\b${PARTY_WORD},? (?:is |was )?(?:called|named) ([a-z]+)\b`, 'gi');
/** "suspect bradley jones": two words behind it that are none of ours. */
const PARTY_BARE = new RegExp(String.raw`\b${PARTY_WORD}\s*[,:-]?\s+([a-z]{3,}) ([a-z]{3,})\b`, 'g');
const ANY_PARTY = new RegExp(String.raw`\b${PARTY_WORD}s?\b`, 'i');
/** Two or three capitalised words: a name, unless the record knows them as something else. */
const NAME = /\b[A-Z][a-z]{2,} (?:[A-Z]\. )?[A-Z][a-z]{2,}\b/g;
/** An officer, who is no member of the public: a rank and the name behind it. */
const OFFICER =
  /\b(?:(?:T\/|A\/|D\/)?(?:Det(?:ective)?|Ch(?:ief)?|Temp(?:orary)?|Acting|Special) )?(?:PC|PCSO|DC|PS|DS|DI|CI|DCI|DSU|DCS|ACC|DCC|CC|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent|Con|Constable|Cdr|Commander)s?\.?(?: \d{2,5})?(?: [A-Z][a-z'-]+){1,2}/g;
/** Places of several words: "Burton Upon Trent", "Stoke-on-Trent", "Newcastle Under Lyme". */
const PLACE_JOINED =
  /\b[A-Z][a-z]+[ -](?:[Uu]pon|[Uu]nder|[Oo]n|[Ll]e|[Bb]y|[Ii]n|[Nn]ext|[Ss]uper|[Cc]um)[ -](?:[Tt]he[ -])?[A-Z][a-z]+(?: [A-Z][a-z]+(?= and\b|,))?/g;
/** Words that end the name of a place, or begin one. */
const PLACE_WORD =
  /^(?:Great|Little|Upper|Lower|Saint|Mount|Port|Royal|Old|Central|Greater|Inner|Outer) |(?: |^)(?:Chase|Moor|Moors|Moorlands|Heath|Vale|Valley|Town|City|Village|Borough|District|County|Parish|Estate|Estates|Ward|Division|Forest|Bay|Beach|Market|Hospital|School|Academy|University|Station|Bridge|Castle|Park|Common|Green|Hill|Hills|Wood|Woods|Regis|Magna|Parva|Spa|Centre|Street|Road|Square|Quarter|Area|Areas|[A-Z][a-z]+shire)$/;
const DATE_OF_BIRTH = /\b(?:dob|date of birth|born)\b/i;

/** First names, by the frequent ones: a surname behind them needs no further sign. */
const FIRST_NAMES = new Set(
  `john james david michael paul mark andrew peter robert richard steven stephen daniel thomas matthew christopher
  william joseph simon ian alan adam ben jack harry oliver george charlie mohammed muhammad ali susan sarah karen lisa
  emma jane mary margaret elizabeth jennifer nicola laura claire rachel helen amy rebecca emily sophie olivia grace faith
  hope joy rose lily daisy dawn robin frank victor rich bob bill will rob sue pat ann anne anna alice amanda angela barbara
  carol caroline catherine christine deborah diane donna ellie fiona gemma hannah heather jacqueline janet jean jessica
  joanne joan julie kate katie kelly kim linda louise lucy lauren maria michelle natalie patricia pauline samantha sandra
  sharon stephanie tracey tracy vicky victoria wendy zoe aaron alex alexander anthony tony barry brian callum carl chris
  colin craig connor darren dave dean dennis derek edward gareth gary gavin geoffrey graham greg ian jamie jason jonathan
  josh joshua keith kenneth kevin kyle lee lewis liam luke martin mike nathan neil nick nigel nicholas patrick phil philip
  ray ricky roger ross russell ryan sam scott sean shaun stewart stuart terry tim tom trevor tyler wayne ahmed aisha fatima
  ibrahim imran khalid omar priya raj sanjay yusuf zara`.split(/\s+/),
);
/** What stands behind a first name and is no surname. */
const NO_SURNAME = new Set(
  `and or but the a an is was are were has have had will would can could to of in on at by for from with about who said says
  told asked agreed left joined will also then now today tomorrow yesterday back again please thanks as if when that this he
  she they his her their our my not no yes so up out over off`.split(/\s+/),
);

/** Capitalised pairs that are ordinary in police papers. */
const ORDINARY =
  /\b(?:Police|Board|Chief|Constable|Superintendent|Inspector|Sergeant|Officer|Lead|Team|Force|Control|Room|Centre|Unit|Department|Commissioner|Office|College|Council|Home|Office|Community|Safety|Partnership|Neighbourhood|Policing|Crime|Data|Integrity|Risk|Assessment|Training|Programme|Project|Operation|Microsoft|Teams|North|South|East|West|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Rec|The|This|All|Phase|Module|Niche|Athena|Storm|Public|Protection|Local|National|Quality|Assurance|Response|Contact|Incident|Management|Plan|Report|Group|Working|Review|Niche|Victim|Victims|Support|Code|Audit|Service|System|Form|New|First|Second|Google|Maps|Single|Online|Home|Live|Power|Bi|Excel|Word|Outlook|Sharepoint|SharePoint|Forms|Dashboard|Portal|App|Email|Web|Website|Digital|Mobile|Body|Worn|Video|Bing|Facebook|Twitter|Nextdoor|Neighbourhood|Alert|Crimestoppers)\b/;

/** Sentences for the confirm card; none where nothing looks like a member of the public. */
export const warningsFor = (
  text: string,
  catalogue: Pick<Catalogue, 'people' | 'boards' | 'force'>,
): string[] => {
  const found: string[] = [];
  if (PHONE.test(text)) found.push('a phone number');
  if (POSTCODE.test(text) || ADDRESS.test(text)) found.push('an address');
  if (REFERENCE.test(text)) found.push('a crime or incident reference');
  if (EMAIL.test(text)) found.push('an e-mail address');
  if (NUMBERED.test(text)) found.push('the number of a person or of a vehicle');
  if (
    TITLED.test(text) ||
    TITLED_ANYHOW.test(text) ||
    namesParty(text) ||
    DATE_OF_BIRTH.test(text) ||
    namesSomebody(text, catalogue)
  )
    found.push('the name of a person');
  if (found.length === 0) return [];
  const what =
    found.length === 1 ? (found[0] ?? '') : `${found.slice(0, -1).join(', ')} and ${found.at(-1) ?? ''}`;
  return [
    `This looks as if it holds ${what}. Victims, suspects and witnesses have no place in this record. If it does, edit it before you confirm.`,
  ];
};

/** Whether somebody is named as a victim, a suspect, a witness: with capitals or, as phones have it, without. */
const namesParty = (text: string): boolean => {
  if ([...withoutOfficers(text).matchAll(PARTY)].some(([, name = '']) => !ORDINARY.test(name))) return true;
  if (
    [...text.matchAll(PARTY_NAMED)].some(
      ([, name = '']) => isFirstName(name) || !isEnglish(name.toLowerCase()),
    )
  )
    return true;
  if ([...text.matchAll(PARTY_BARE)].some(([, first = '', last = '']) => isForeign(first) && isForeign(last)))
    return true;
  const clauses = text.split(/(?<!\b[A-Z])[.;!?\n]/).filter((clause) => ANY_PARTY.test(clause));
  if (clauses.some((clause) => INITIALED.test(withoutOfficers(clause)))) return true;
  return clauses.some((clause) => {
    const words = clause.toLowerCase().match(/[a-z'-]+/g) ?? [];
    return words.some((word, at) => isFirstName(word) && isSurname(words[at + 1]));
  });
};

/** No English word, nor one of police papers. */
const isForeign = (word: string): boolean =>
  !isEnglish(word) && !ORDINARY.test(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);

/** A first name that is hardly ever another word. */
const isFirstName = (word: string): boolean =>
  FIRST_NAMES.has(word.toLowerCase()) && !WORDS_BESIDES.has(word.toLowerCase());
const isSurname = (word: string | undefined): boolean =>
  word !== undefined &&
  word.length > 2 &&
  !NO_SURNAME.has(word) &&
  !new RegExp(`^${PARTY_WORD}s?$`).test(word);
/** Without capitals these are words like any others. */
const WORDS_BESIDES = new Set(
  'mark will grace faith hope joy rose dawn robin frank victor rich bill rob sue pat ray dean lee carol daisy lily jack kim'.split(
    ' ',
  ),
);

/** "john smith called": without capitals it is a name by what it does. */
const acts = (text: string): boolean => {
  const row = text.toLowerCase().match(/[a-z'-]+/g) ?? [];
  return row.some(
    (word, at) =>
      isFirstName(word) &&
      isSurname(row[at + 1]) &&
      !PLAIN_DEED.test(row[at + 1] ?? '') &&
      DEED.test(row[at + 2] ?? '') &&
      !NO_SURNAME.has(row[at + 1] ?? ''),
  );
};
const PLAIN_DEED = /(?:ed|ing|ly)$/;

const withoutOfficers = (text: string): string => text.replace(OFFICER, ' ');

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
  const left = withoutOfficers(text).replace(PLACE_JOINED, ' , ');
  if (IRISH.test(left) || acts(left)) return true;
  if (
    [...left.matchAll(TURNED)].some(
      ([, last = '', first = '']) => isFirstName(first) && !isFirstName(last) && !ORDINARY.test(last),
    )
  )
    return true;
  if ([...left.matchAll(AGED)].some(([, first = '']) => isFirstName(first))) return true;
  return [...left.matchAll(NAME)].some(([name]) => {
    if (ORDINARY.test(name) || known.includes(name)) return false;
    const words = name.toLowerCase().split(' ');
    if (FIRST_NAMES.has(words[0] ?? '')) return true;
    return !PLACE_WORD.test(name) && !words.every(isEnglish);
  });
};
