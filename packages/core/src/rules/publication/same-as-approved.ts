import { cellLabel } from '../../format/cell-label.ts';
import { blockText, type Block } from '../../report/narrative.ts';
import { narrativeFields } from '../../report/report.ts';
import { readCell } from '../../report/vector.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** What is published is what was approved. */
export const publicationSameAsApproved = defineRule({
  id: 'publication.sameAsApproved',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  needs: ['approved'],
  basis: [],
  states: {
    zh: '公布的报告与审定的一致',
    en: 'What is published equals what was approved',
  },
  limits: {
    zh: '表格逐格比较；文字去掉空格后比较，只指出哪一部分不同。',
    en: 'Cells one by one; text without its spaces, naming the section that differs.',
  },
  check: (subject, { approved }) => {
    if (approved === undefined) return [];
    if (approved.format !== subject.format)
      return [
        {
          expected: approved.format.id,
          actual: subject.format.id,
          message: {
            zh: `公布的报告采用${subject.format.definition.name.zh}，审定的是${approved.format.definition.name.zh}。`,
            en: `What is published follows “${subject.format.definition.name.en}”, what was approved “${approved.format.definition.name.en}”.`,
          },
        },
      ];
    return [...cellsThatDiffer(subject, approved), ...textsThatDiffer(subject, approved)];
  },
});

function cellsThatDiffer(subject: Subject, approved: Subject): Outcome[] {
  return subject.format.cells
    .filter(({ index }) => !Object.is(subject.vector[index], approved.vector[index]))
    .map((cell) => {
      const [now, due] = [subject, approved].map(
        ({ format, vector }) => readCell(format, vector, cell.id) ?? '—',
      );
      const label = cellLabel(cell);
      return {
        cells: [cell.id],
        expected: String(due),
        actual: String(now),
        message: {
          zh: `${label.zh}公布为 ${now}，审定为 ${due}。`,
          en: `${label.en} is published as ${now}, approved as ${due}.`,
        },
      };
    });
}

function textsThatDiffer({ report }: Subject, { report: due }: Subject): Outcome[] {
  const bare = (of: Subject['report'], field: (typeof narrativeFields)[number]) =>
    of[field].map(printedText).join('').replace(/\s+/g, '');
  return narrativeFields
    .filter((field) => bare(report, field) !== bare(due, field))
    .map((field) => ({
      place: { field },
      message: {
        zh: '这一部分公布的文字与审定的不同。',
        en: 'The text of this section differs from what was approved.',
      },
    }));
}

/** What a block shows on paper: of a figure, the caption. */
function printedText(block: Block): string {
  return block.kind === 'figure' ? (block.caption ?? '') : blockText(block);
}
