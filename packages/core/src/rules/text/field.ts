import { cellLabel } from '../../format/cell-label.ts';
import { deriveFields, type PlacedField } from '../../live-fields/derive-fields.ts';
import { BLANK_FIELD, cellPrinter } from '../../live-fields/print-cell.ts';
import { blockText } from '../../report/narrative.ts';
import { narrativeFields } from '../../report/report.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** What a live field prints is what its cell holds, with no digit beside it that makes it another number. */
export const textField = defineRule({
  id: 'text.field',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: [],
  states: {
    zh: '正文中的活动字段与其单元格一致',
    en: 'Live fields in the text print what their cells hold',
  },
  limits: {
    zh: '只看活动字段；其余数字由其他 text 规则核对。空白单元格印作“___”，由 narrative.placeholder 指出。',
    en: 'Looks at live fields only; other numbers are for the other text rules. A blank cell is printed as ___, which narrative.placeholder points out.',
  },
  check: (subject) => {
    const fields = deriveFields(subject.report);
    if (fields.length === 0) return [];
    const print = cellPrinter(subject.format, subject.vector);
    return fields.flatMap((field) => outcomeOf(subject, field, print(field.cell)));
  },
});

function outcomeOf(
  { format, report }: Subject,
  { cell, place }: PlacedField,
  due: string,
): readonly Outcome[] {
  const name = narrativeFields.find((each) => each === place.field);
  const block = name && report[name][place.block ?? -1];
  const text = block ? blockText(block) : '';
  const [start, end] = wholeNumber(text, place.start, place.end);
  const quote = text.slice(start, end);
  if (quote === due) return [];
  const known = format.cellById.get(cell);
  const label = known ? cellLabel(known) : { zh: cell, en: cell };
  const found = { cells: [cell], place: { ...place, start, end, quote }, expected: due, actual: quote };
  if (due === BLANK_FIELD)
    return [
      {
        ...found,
        status: 'undecided',
        message: {
          zh: `正文此处印着“${quote}”，而${label.zh}是空白。`,
          en: `The text prints “${quote}” here, while ${label.en} is blank.`,
        },
      },
    ];
  return [
    {
      ...found,
      message: {
        zh: `正文此处印着“${quote}”，而${label.zh}为 ${due}。`,
        en: `The text prints “${quote}” here, while ${label.en} is ${due}.`,
      },
      fix: {
        kind: 'setText',
        label: { zh: `改印 ${due}`, en: `Print ${due}` },
        place: found.place,
        text: due,
      },
    },
  ];
}

/** The stretch with the digits that run on before or after it: 34 with a 4 typed behind it reads as 344. */
function wholeNumber(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (/\d/.test(text[from - 1] ?? '')) from--;
  const rest = /^(?:[.,]?\d)+/.exec(text.slice(to, to + 40))?.[0];
  return [from, to + (rest?.length ?? 0)];
}
