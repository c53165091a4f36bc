import { readFile } from 'node:fs/promises';
import { readInWorker } from '@nianbao/ingest/worker';

/** Reads documents of any type; for each a line: the agency and year, or why it is no report. */
export async function readDocuments(paths: readonly string[]): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      const { report, cells, problems } = await readInWorker(await readFile(path));
      if (!report) return problems.map(({ code, message }) => `${code} ${message.zh}`).join('；');
      const doubtful = cells.filter(({ certainty }) => certainty === 'doubtful').length;
      return `${report.agency} ${report.year}: ${cells.length} cells, ${doubtful} to look at`;
    }),
  );
}
