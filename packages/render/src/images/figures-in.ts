import type { Chart } from '../document/chart.ts';
import type { Passage } from '../document/passage.ts';
import type { ReportDocument } from '../document/report-document.ts';

function passagesIn({ preamble, sections, annexes }: ReportDocument): readonly Passage[] {
  const inSections = [...sections, ...annexes].flatMap((section) =>
    section.kind === 'tables' ? section.remarks : section.passages,
  );
  return [...preamble, ...inSections];
}

/** The images that a document shows: the emblem of its theme, and figures. */
export function figuresIn(
  document: ReportDocument,
): readonly { readonly image: string; readonly alt: string }[] {
  const { logo } = document.theme;
  const figures = passagesIn(document).filter((passage) => passage.kind === 'figure');
  return [...(logo ? [logo] : []), ...figures];
}

/** The charts that a document shows. */
export function chartsIn(document: ReportDocument): readonly Chart[] {
  return passagesIn(document).flatMap((passage) => (passage.kind === 'chart' ? [passage.chart] : []));
}
