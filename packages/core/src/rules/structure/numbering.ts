import type { Section } from '../../format/format.ts';
import type { Block, HeadingBlock } from '../../report/narrative.ts';
import { narrativeFields, type SectionHeading } from '../../report/report.ts';
import { parseHeadingNumber, withHeadingValue, type HeadingNumber } from '../../text/heading-number.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Chapters carry the numbers of the format; sub-headings count up by one at every level. */
export const structureNumbering = defineRule({
  id: 'structure.numbering',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2021],
  states: {
    zh: '各级序号连续，不重复、不跳号，同级写法一致',
    en: 'Numbering counts up at every level, without repetition, gap or change of style',
  },
  limits: {
    zh: '只看作为标题的序号；段落中的“一是、二是”不计。',
    en: 'Looks at the numbers of headings, not at 一是, 二是 inside paragraphs.',
  },
  check: ({ format, report }) => {
    const outcomes: Outcome[] = [];
    if (report.outline) checkOutline(format.definition.sections, report.outline, outcomes);
    for (const field of narrativeFields) checkField(field, report[field], outcomes);
    return outcomes;
  },
});

function checkOutline(
  sections: readonly Section[],
  outline: readonly SectionHeading[],
  outcomes: Outcome[],
): void {
  outline.forEach((entry, block) => {
    const section = sections.find(({ key }) => key === entry.section);
    const number = parseHeadingNumber(entry.numbering);
    if (!section || entry.numbering === '') return;
    const due = parseHeadingNumber(section.ordinal)?.value;
    if (due === undefined || number?.value === due) return;
    const expected = number ? withHeadingValue(number, due) : section.ordinal;
    outcomes.push(
      misnumbered(
        { field: 'outline', block, numbering: entry.numbering, expected, text: entry.text },
        'order',
      ),
    );
  });
}

function checkField(field: string, blocks: readonly Block[], outcomes: Outcome[]): void {
  const last: (HeadingNumber | undefined)[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const number = parseHeadingNumber(block.numbering);
    if (!number) return;
    const before = last[block.level];
    last.length = block.level;
    last[block.level] = number;
    const outcome = judge(field, index, block, number, before);
    if (outcome) outcomes.push(outcome);
  });
}

function judge(
  field: string,
  block: number,
  heading: HeadingBlock,
  number: HeadingNumber,
  before: HeadingNumber | undefined,
): Outcome | undefined {
  const due = (before?.value ?? 0) + 1;
  const where = { field, block, numbering: heading.numbering, text: heading.text };
  if (number.value !== due) {
    const expected = withHeadingValue(number, due);
    const isRepeated = before !== undefined && number.value <= before.value;
    return misnumbered({ ...where, expected }, isRepeated ? 'repeated' : 'gap');
  }
  const isSameStyle =
    before === undefined ||
    (before.isChinese === number.isChinese && (before.before === '') === (number.before === ''));
  if (isSameStyle) return undefined;
  return misnumbered({ ...where, expected: withHeadingValue(before, number.value) }, 'style');
}

interface Misnumbered {
  readonly field: string;
  readonly block: number;
  readonly numbering: string;
  readonly text: string;
  readonly expected: string;
}

function misnumbered(
  { field, block, numbering, text, expected }: Misnumbered,
  fault: 'order' | 'repeated' | 'gap' | 'style',
): Outcome {
  const faults = {
    order: { zh: '序号与该部分不符', en: 'does not have the number of its section' },
    repeated: { zh: '序号重复', en: 'repeats a number' },
    gap: { zh: '序号不连续', en: 'skips a number' },
    style: { zh: '序号写法与前文不一致', en: 'is numbered in another style than the headings before it' },
  } as const;
  const place = { field, block, part: 'numbering', quote: numbering } as const;
  return {
    place,
    expected,
    actual: numbering,
    message: {
      zh: `“${numbering}${text}”${faults[fault].zh}，此处应为“${expected}”。`,
      en: `“${numbering}${text}” ${faults[fault].en}; expected “${expected}”.`,
    },
    fix: {
      kind: 'setText',
      label: { zh: `序号改为“${expected}”`, en: `Renumber as “${expected}”` },
      place,
      text: expected,
    },
  };
}
