import { A } from '@solidjs/router';
import { local, t } from '../language/language.ts';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { percentText, signedText, valueText } from '../layout-grid/value-text.ts';
import type { FigureRow } from './figure-row.ts';

/** Figures one a row: what grew and what shrank most is a click away. */
export function ComparisonList(props: { readonly id: string; readonly rows: readonly FigureRow[] }) {
  const columns: readonly Column<FigureRow>[] = [
    {
      id: 'cell',
      header: () => t('comparison.cell'),
      value: ({ label }) => local(label),
      cell: ({ id, label }) => (
        <A class="link" href={`/reports/${props.id}#${id}`}>
          {local(label)}
        </A>
      ),
      isHeading: true,
    },
    {
      id: 'before',
      header: () => t('comparison.before'),
      value: ({ figure }) => figure.before.value,
      cell: ({ figure, kind }) => valueText(figure.before.value, kind),
      align: 'end',
    },
    {
      id: 'after',
      header: () => t('comparison.after'),
      value: ({ figure }) => figure.after.value,
      cell: ({ figure, kind }) => valueText(figure.after.value, kind),
      align: 'end',
    },
    {
      id: 'change',
      header: () => t('comparison.change'),
      value: ({ figure }) => figure.change,
      cell: ({ figure }) => signedText(figure.change),
      align: 'end',
    },
    {
      id: 'ratio',
      header: () => t('comparison.ratio'),
      value: ({ figure }) => figure.ratio,
      cell: ({ figure }) => percentText(figure.ratio, true),
      align: 'end',
    },
  ];
  return <DataTable name="comparison" caption={t('comparison.title')} columns={columns} rows={props.rows} />;
}
