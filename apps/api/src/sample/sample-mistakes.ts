import { formatById, packCells, unpackCells, type Block, type Format, type Report } from '@nianbao/core';
import { plantErrors } from '@nianbao/core/generate';

/**
 * What goes wrong in real reports, so that a sample county has something to find.
 * - `carryOverOfNobody`: figures are right in themselves but do not go on from last year's
 * - `unfinished`: a draft with the last tables and sections still to write
 */
export const sampleMistakes = [
  'digitsTransposed',
  'totalStale',
  'placeholderLeft',
  'numberInTextDiffers',
  'carryOverOfNobody',
  'unfinished',
] as const;
export type SampleMistake = (typeof sampleMistakes)[number];

/** The report with a mistake in it. `carryOverOfNobody` is made by not knowing last year's report, when it is generated. */
export function withMistake(report: Report, mistake: SampleMistake, seed: number): Report {
  switch (mistake) {
    case 'digitsTransposed':
    case 'totalStale': {
      const among = (cell: { readonly section: string; readonly isTotal: boolean }) =>
        cell.section === 'requests' && cell.isTotal === (mistake === 'totalStale');
      return plantErrors(report, { seed, kinds: [mistake], among }).report;
    }
    case 'placeholderLeft':
      return { ...report, overview: [...report.overview, paragraph('全年共组织政务公开业务培训XX次。')] };
    case 'numberInTextDiffers':
      return { ...report, overview: report.overview.map(withLargerCount) };
    case 'unfinished':
      return unfinished(report);
    case 'carryOverOfNobody':
      return report;
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The number of requests in the text, one too many: as if a late one had been put in the text only. */
function withLargerCount(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const text = block.text.replace(
    /((?:收到|受理|新收)[^，。]{0,20}?申请)(\d+)(?=件)/,
    (_, words: string, count: string) => `${words}${Number(count) + 1}`,
  );
  return { ...block, text };
}

function unfinished(report: Report): Report {
  const format: Format | undefined = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const vector = packCells(format, report);
  vector.fill(Number.NaN, Math.floor(vector.length * 0.6));
  const draft: object = {
    ...report,
    ...unpackCells(format, vector),
    problems: [],
    otherMatters: [],
    signature: { agency: report.agency, date: null },
  };
  // The same report with cells of its own format blanked.
  return draft as Report;
}
