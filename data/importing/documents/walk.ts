/**
 * A walk through a document from its first block to its last, which remembers under which heading it is, whose
 * words those are, and which recommendation was named last.
 */
import type { FoundAt } from '../found';
import type { Simple } from '../reading/blocks';
import { labelOf } from '../reading/labels';
import type { Label, LabelKind } from '../reading/labels';
import { glue } from '../reading/words';
import { askedOf, isDatedDemand, isDemand } from './demands';
import { dueIn } from './dates';
import type { Gathered, Sighting } from './gathered';
import { Hearing } from './hearing';
import {
  answeredIn,
  awaitsMore,
  isLabelHeading,
  isListed,
  markerOf,
  mentionsIn,
  opens,
  saysNone,
} from './openings';
import { sectionOf } from './sections';
import type { Section, Voice } from './sections';
import { repeats } from './spoken';
import type { Frame, Open } from './spoken';
import { SIGN_OFF, isSmall } from './small';
import type { TableRecord, TableUnit } from './tables';

export class Walk {
  readonly gathered: Gathered = { sightings: [], answers: [], loose: [] };
  private readonly hearing = new Hearing(this.gathered);
  private section: Section | null = null;
  private sectionLevel = 1;
  private open: Open | null = null;
  private cause: string | undefined;
  private signed = false;
  private lastMarker = 0;

  constructor(private readonly frame: Frame) {}

  take(unit: TableUnit | Simple): void {
    if (unit.is === 'record') this.record(unit);
    else if (unit.is === 'field') this.field(unit.name, unit.value, unit.at);
    else if (unit.is === 'heading') this.heading(unit.text, unit.level, unit.at);
    else this.words(unit);
  }

  private get voice(): Voice | null {
    if (this.section?.is === 'voice') return this.section.voice;
    if (this.section?.is === 'list' || this.section?.is === 'background') return null;
    return this.frame.voice;
  }

  private openLabel(label: Label, line: string, at: FoundAt): void {
    const named = line.slice(0, line.length - label.rest.length).replace(/[\s:.)\]–—-]+$/, '');
    this.hearing.under(named === '' ? line : named);
    this.signed = false;
    if (label.kind !== 'recommendation') this.cause = undefined;
    this.open = { kind: label.kind, numbers: label.numbers, sighting: null, asking: true };
    if (label.kind === 'cause of concern') this.cause = label.rest === '' ? '' : label.rest;
    if (label.rest === '') return;
    if (/^(?:response|update|progress|comments?)\b/i.test(label.rest)) this.open.asking = false;
    else if (isDemand(label.rest) || label.kind === 'cause of concern') this.see(label.rest, at);
    else this.open.title = label.rest;
  }

  private heading(text: string, level: number | null, at: FoundAt): void {
    if (isSmall(text) || SIGN_OFF.test(text)) {
      if (SIGN_OFF.test(text)) this.sign();
      this.hearing.loose('small', text, at);
      return;
    }
    const label = labelOf(text);
    if (label && isLabelHeading(text, label)) {
      this.openLabel(label, text, at);
      return;
    }
    const answered = answeredIn(text);
    if (answered.length > 0) {
      this.open = { kind: 'recommendation', numbers: answered, sighting: null, asking: false };
      const section = sectionOf(text);
      if (section?.is === 'voice') this.section = section;
      this.hearing.under(text);
      return;
    }
    const section = sectionOf(text);
    if (section) this.enter(section, text, level);
    else if (this.open?.sighting === null && this.open.asking && this.open.kind !== 'cause of concern') {
      // "Recommendation 3", then its name as a heading of its own.
      this.words({ is: 'paragraph', text, at });
      return;
    } else if (this.open && (level === null || level > this.frame.labelLevel)) this.hear(text, at, false);
    else {
      this.open = null;
      if (level !== null && level <= this.sectionLevel) this.section = null;
      this.hearing.loose('small', text, at);
    }
    this.hearing.under(text);
  }

  private enter(section: Section, text: string, level: number | null): void {
    const deeper = level !== null && level > this.frame.labelLevel;
    const each = this.frame.repeated.has(text.toLowerCase());
    const answers = section.is === 'voice' || section.is === 'answer';
    const keeps = answers && (deeper || each) && this.open !== null;
    if (!keeps) this.open = null;
    else if (this.open) this.open.asking = false;
    if (section.is !== 'list' || section.kind !== 'recommendation') if (!keeps) this.cause = undefined;
    if (section.is === 'list' && section.kind === 'cause of concern') this.cause = '';
    this.signed = false;
    this.section = section;
    if (!keeps && level !== null) this.sectionLevel = level;
  }

  private sign(): void {
    this.signed = true;
    this.open = null;
  }

  private field(name: string, value: readonly Simple[], at: FoundAt): void {
    const section = sectionOf(name);
    if (!section) {
      const said = value.map(({ text }) => text).join(' ');
      this.hearing.loose('small', said === '' ? name : `${name}: ${said}`, at);
      return;
    }
    this.enter(section, name, null);
    this.hearing.under(name);
    for (const each of value) this.take({ ...each, at });
    this.open = null;
    this.section = null;
  }

  private words(block: Exclude<Simple, { is: 'heading' }>): void {
    const { text, at } = block;
    if (SIGN_OFF.test(text)) this.sign();
    const title = text.length < 260 && this.frame.title !== null && text.includes(this.frame.title);
    if (this.signed || isSmall(text) || (title && !this.open)) {
      this.hearing.loose('small', text, at);
      return;
    }
    const label = labelOf(text);
    if (label && opens(label)) {
      this.openLabel(label, text, at);
      return;
    }
    const section = text.length < 110 && !/[.!?]$/.test(text) ? sectionOf(text) : undefined;
    if (section && block.is === 'paragraph') {
      this.enter(section, text, null);
      this.hearing.under(text);
      return;
    }
    const quoted = block.quoted === true || /^[“"][^“”"]{40,}[”"]\.?$/.test(text);
    const itsText =
      this.open !== null &&
      (repeats(this.gathered.sightings, this.open, text) || (this.open.asking && !this.open.sighting));
    if (quoted && !itsText && !isDatedDemand(text)) {
      this.hearing.loose('quoted', text, at);
      return;
    }
    const bare = text.replace(/^[“"‘']+|[”"’']+$/g, '');
    if (
      this.open?.listed === true &&
      this.section?.is === 'list' &&
      !(this.open.sighting && awaitsMore(this.open.sighting))
    )
      this.open = null;
    if (this.open) this.underLabel(this.open, block, bare);
    else this.unlabelled(block, bare);
  }

  private sighting(lead: string, at: FoundAt, bare: boolean, marker?: number): Sighting {
    const { due, wrong } = dueIn(lead);
    const asked = askedOf(lead);
    const open = this.open;
    const kind = open?.kind ?? (this.section?.is === 'list' ? this.section.kind : 'recommendation');
    const cause =
      kind === 'recommendation' && this.cause !== undefined && this.cause !== '' ? { cause: this.cause } : {};
    const sighting: Sighting = {
      kind,
      numbers: open?.numbers.length ? open.numbers : marker === undefined ? [] : [marker],
      lead,
      parts: [],
      ...(asked === undefined ? {} : { asked }),
      due,
      ...(wrong === undefined ? {} : { wrong }),
      ...cause,
      at: this.hearing.place(at),
      bare,
    };
    return sighting;
  }

  /** The text of what is open. */
  private see(text: string, at: FoundAt, bare = false): void {
    const seen = this.sighting(text, at, bare);
    if (this.open?.title !== undefined) seen.title = this.open.title;
    if (this.open?.kind === 'cause of concern' && this.cause === '') this.cause = text;
    this.gathered.sightings.push(seen);
    if (this.open) Object.assign(this.open, { sighting: seen, asking: true });
  }

  private underLabel(open: Open, block: Exclude<Simple, { is: 'heading' }>, text: string): void {
    const { at } = block;
    const seen = open.sighting;
    if (!seen && open.asking) {
      const asks = isDemand(text) || repeats(this.gathered.sightings, open, text);
      if (asks || open.kind === 'cause of concern' || this.voice === null) this.see(text, at);
      else this.hear(text, at, block.is === 'item');
      return;
    }
    if (seen && open.asking && block.is === 'item') {
      const before = seen.parts.at(-1) ?? seen.lead;
      if (/[:;,]$|;? (?:and|or)$|[a-z]$/.test(before) || repeats(this.gathered.sightings, open, text)) {
        seen.parts.push(text);
        if (!seen.due) Object.assign(seen, dueIn(text));
        return;
      }
    }
    if (
      seen &&
      open.asking &&
      block.is === 'paragraph' &&
      /[:,]$/.test(seen.lead) &&
      seen.parts.length === 0 &&
      /^[a-z]/.test(text)
    ) {
      seen.lead = glue(seen.lead, text);
      return;
    }
    if (isDatedDemand(text) && !repeats(this.gathered.sightings, open, text)) {
      this.open = { kind: 'recommendation', numbers: [], sighting: null, asking: true };
      this.see(text, at, true);
      return;
    }
    open.asking = false;
    if (repeats(this.gathered.sightings, open, text)) return;
    this.hear(text, at, block.is === 'item');
  }

  private unlabelled(block: Exclude<Simple, { is: 'heading' }>, text: string): void {
    const { at } = block;
    const marker = markerOf(block);
    const list = this.section?.is === 'list' ? this.section : null;
    const dated = isDatedDemand(text) && this.section?.is !== 'background';
    if (dated || (list && !saysNone(text) && this.mayList(list.kind) && isListed(list.kind, block, text))) {
      const numbers = this.counted(marker, list !== null);
      const kind = list?.kind ?? 'recommendation';
      this.open = { kind, numbers, sighting: null, asking: true, listed: list !== null };
      this.see(text, at, list === null);
    } else this.general(block, text);
    if (marker !== undefined) this.lastMarker = marker;
  }

  /** A number typed before a list's item is its own, unless it only counts the paragraphs of the whole paper. */
  private counted(marker: number | undefined, listed: boolean): number[] {
    if (marker === undefined || !listed) return [];
    const last = this.gathered.sightings.at(-1);
    const goesOn = last?.numbers.length === 1 && (last.numbers[0] ?? 0) < marker;
    return goesOn || this.lastMarker !== marker - 1 || marker === 1 ? [marker] : [];
  }

  /** A cause of concern is one text under its heading; what follows explains it. */
  private mayList(kind: LabelKind): boolean {
    return kind !== 'cause of concern' || this.cause === '';
  }

  private general(block: Simple, text: string): void {
    const mentions = mentionsIn(text);
    if (mentions.length > 0 && this.voice && this.section?.is !== 'background') {
      this.hearing.answer(this.voice, 'recommendation', { numbers: mentions }, [], text, block.at, false);
      return;
    }
    if (this.voice && this.section?.is !== 'background')
      this.hearing.loose('words', text, block.at, this.voice);
    else this.hearing.loose('background', text, block.at);
  }

  /** Words under a label, whosever they are. */
  private hear(text: string, at: FoundAt, item: boolean, voice = this.voice): void {
    const open = this.open;
    if (!open) return;
    const { sighting } = open;
    if (voice === null) {
      const nobody = this.section === null;
      this.hearing.loose(nobody ? 'nobody' : 'background', text, at);
      return;
    }
    const mentions = mentionsIn(text);
    const joint =
      open.kind === 'recommendation' &&
      mentions.length > 1 &&
      mentions.some((number) => open.numbers.includes(number));
    const also = joint ? mentions.filter((number) => !open.numbers.includes(number)) : [];
    const to = open.numbers.length > 0 ? { numbers: open.numbers } : sighting && { sighting };
    // A cause of concern is a heading of several; who answers it answers its recommendations.
    if (open.kind === 'cause of concern' || !to) this.hearing.loose('words', text, at, voice);
    else this.hearing.answer(voice, open.kind, to, also, text, at, item);
  }

  /** A row of a table of recommendations. */
  private record(record: TableRecord): void {
    const digits = /\d{1,3}/.exec(record.number)?.[0];
    this.open =
      digits === undefined
        ? null
        : {
            kind:
              labelOf(record.number)?.kind ??
              (this.section?.is === 'list' ? this.section.kind : 'recommendation'),
            numbers: [Number(digits)],
            sighting: null,
            asking: true,
          };
    const { section } = this;
    const heard = section?.is === 'voice' ? section.voice : this.frame.voice;
    // What stands in that column is the report's, whatever heading the table stands under.
    this.section = { is: 'list', kind: this.open?.kind ?? 'recommendation' };
    for (const each of record.asked)
      this.words({ ...each, is: each.is === 'heading' ? 'paragraph' : each.is, at: record.at } as Exclude<
        Simple,
        { is: 'heading' }
      >);
    const last = this.gathered.sightings.at(-1);
    if (this.open?.sighting && this.open.sighting === last && !last.due && record.due !== '') {
      const said = dueIn(`by ${record.due}`);
      last.due = dueIn(record.due).due ?? said.due;
      if (said.wrong !== undefined) last.wrong = said.wrong;
    }
    for (const { voice, said } of record.answers)
      for (const each of said) {
        if (this.open) this.hear(each.text, record.at, each.is === 'item', voice ?? heard);
        else this.hearing.loose('nobody', each.text, record.at);
      }
    for (const each of record.others) this.hearing.loose('nobody', each.text, record.at);
    this.open = null;
    this.section = section;
  }
}
