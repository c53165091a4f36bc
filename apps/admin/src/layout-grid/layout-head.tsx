import type { LabelCell } from '@nianbao/core';
import { language } from '../language/language.ts';

/** A printed label of an official table. */
export function LayoutHead(props: {
  readonly cell: LabelCell;
  readonly id: string;
  /** First label column it covers, for heads of rows. */
  readonly start: number | undefined;
  readonly isLit: boolean;
}) {
  const isRow = () => props.cell.kind === 'rowHead';
  const scope = () => {
    if (props.cell.kind === 'banner') return 'colgroup';
    if (isRow()) return props.cell.isGroup ? 'rowgroup' : 'row';
    return props.cell.isGroup ? 'colgroup' : 'col';
  };
  return (
    <th
      id={props.id}
      scope={scope()}
      colSpan={props.cell.colspan}
      rowSpan={props.cell.rowspan}
      class={`is-${props.cell.kind}`}
      classList={{
        'is-lit': props.isLit,
        'is-group': props.cell.isGroup,
        [`at-${props.start ?? ''}`]: isRow(),
      }}
    >
      <span>{language() === 'zh' ? props.cell.text : props.cell.en}</span>
    </th>
  );
}
