/** Documents of a made-up inspection, in the layouts that forces, commissioners and the inspectorate use. */
import type { Found } from '../../../../data/importing/found';
import type { KnownText } from '../../../../data/importing/documents';
import { understand } from '../../../../data/importing/documents';
import { htmlBlocks } from '../../../../data/importing/reading/html';
import { textBlocks } from '../../../../data/importing/reading/text';

const sha256 = '0'.repeat(64);

/** What a text is understood to hold. */
export const ofText = (text: string, known: readonly KnownText[] = []): Found =>
  understand(
    { name: 'letter.txt', sha256, format: 'text' },
    { blocks: textBlocks(text), furniture: [], ignored: [] },
    known,
  );

export const ofHtml = (html: string, known: readonly KnownText[] = []): Found =>
  understand(
    { name: 'page.html', sha256, format: 'html' },
    { blocks: htmlBlocks(html), furniture: [], ignored: [] },
    known,
  );

export const REC_2 =
  'By 30 June 2026, forces should check that every recovered bicycle is photographed before it leaves the property store.';
export const REC_5 =
  'By 31 January 2026, forces should:\n\n- publish how a stolen bicycle can be reported online; and\n- tell each owner within a week what became of the report.';
export const REC_9 =
  'By 30 June 2026, forces should give their cycle teams training that draws on the national register of frames.';

const short = (text: string): string => text.replace(/^By [^,]+, /, '');

/** A record of response: fields parted by tabs with HTML in them, the list three times, twice without its dates. */
export const RECORD = `Commissioner and Chief Constable inspection response record

Version May 2026

Force\tSuffolk
Title of inspection\tWheels within wheels: how the police deal with stolen bicycles
Published Date\t7 th April 2026
Grade\t
Recommendations\t<p>Recommendation 2: ${REC_2}</p> <p>Recommendation 5: By 31 January 2026, forces should:</p> <ul><li>• publish how a stolen bicycle can be reported online; and</li><li>• tell each owner within a week what became of the report.</li></ul> <p>Recommendation 9</p> <p>${REC_9}</p>

Police and Crime Commissioner's initial response

Bicycles matter to the people who write to my office.

Chief Constable's response

We welcome the report as a whole.

Recommendation 2: *${short(REC_2)}*

The property store has bought two cameras.

A clerk checks the pictures each Friday.

Recommendation 5: *forces should:*

- *publish how a stolen bicycle can be reported online; and*
- *tell each owner within a week what became of the report.*

The online form has been open since May.

Recommendation 9: *${short(REC_9)}*

Training begins in the autumn.

Police and Crime Commissioner's overall comments

Recommendation 2: *${short(REC_2)}*

I am content with the work on recommendation 2 and 5 so far.

Recommendation 5: *forces should:*

- *publish how a stolen bicycle can be reported online; and*
- *tell each owner within a week what became of the report.*

The form could be easier to find.

Recommendation 9: *${short(REC_9)}*

My office pays for part of the course.
`;

/** A letter that drops the numbers, and answers two recommendations in one paragraph. */
export const LETTER = `OFFICIAL

Please ask for: Robin Vale

Telephone Number: 01632 960 001

Wheels within wheels: how the police deal with stolen bicycles. Response by the Kent

Police and Crime Commissioner, Alex Moss.

This report, published on 7th April 2026, looks at stolen bicycles. It names weak places and

good practice alike.

By 31 January 2026, forces should publish how a stolen bicycle can be reported online; and tell each owner within a week what became of the report.

Kent Police opened its form in March. I expect the force to meet this recommendation in time.

By 30 June 2026, forces should check that every recovered bicycle is photographed before it leaves the property store; and should give their cycle teams training that draws on the

national register of frames.

The store has a camera now and the teams a course. Officers

also look at frames in the street. I expect the force to meet this recommendation in time.

By 30 September 2026, forces should name a senior officer who answers for cycle crime.

Superintendent Hale has been named. I expect the force to meet this recommendation in time.

Happily, the inspectorate praised the force's cycle marking days.

Conclusion

Much has been done.

Yours sincerely,

Alex Moss

Kent Police and Crime Commissioner
`;

/** Headings of varying depth, a recommendation cut by the end of a page, quotations of the inspectorate. */
export const DEPTHS = `## Essex's Police, Fire and Crime Commissioner (PFCC) response to inspections

### Inspection Title:

Wheels within wheels: how the police deal with stolen bicycles

### Published on:

7 April 2026

### Key Findings

The inspectorate found that few bicycles go back to their owners.

## Recommendations

Nine recommendations are made, three of them to forces.

### Recommendation 2

${REC_2}

### Recommendation 5

${REC_5}

### Recommendation 9

${REC_9}

## Areas For Improvement

There are no areas for improvement made.

## Chief Constable response to report and any Recommendations/Areas for Improvement

We welcome these findings.

## **Recommendation 2**

**${REC_2}**

Every recovered bicycle is photographed on arrival.

### Recommendation 5

By 31 January 2026, forces should:

- publish how a stolen bicycle can be reported online; and



- **tell each owner within a week what became of the report.**

The form is online. In its own words the inspectorate said *"the force tells owners quickly"*.

#### Next term

We shall write to owners in Welsh too.

## **Recommendation 9**

**${REC_9}**

Two courses were held.

## PFCC response to report and any Recommendations/Areas for Improvement

I share the inspectorate's worry about cost.

### **For Office Use Only:**

- Response sent to the panel.
`;

/** A table of two columns with HTML in its cells. */
export const TABLE = `Wheels within wheels: how the police deal with stolen bicycles – Response from the Police and Crime Commissioner for Surrey

Published on: 7 April 2026

Response date: 29 May 2026

Police Forces: All local forces in England and Wales

Response from Kim Dale, Police and Crime Commissioner for Surrey

I welcome the report.

Constabulary Response

Description\tInitial Response
<p>Recommendation 2 ${REC_2}</p>\t<p>Pictures are taken at the door.</p>
<p>Recommendation 5 By 31 January 2026, forces should:</p> <ul style="list-style-type: none"> • publish how a stolen bicycle can be reported online; and • tell each owner within a week what became of the report. </ul>\t<p>The form is open.</p><p>Owners get a text message.</p>
<p>Recommendation 9 ${REC_9}</p>\t<p>A course is planned.</p>
`;

export const NOTICE = `Dorset Police has made some progress with stolen bicycles, but too few go back to their owners.

An inspection published today found that officers know their area well.

HM Inspector of Constabulary, Jo Field, said:

"Dorset Police should ensure that owners are told sooner, and that there is more order in the store."

Notes to editors

- 1. The full report can be found on the inspectorate's pages.
- 2. For an interview, ring the press office on 01632 960 002.
`;
