import { writeFile } from 'node:fs/promises';
import { formatForYear, packCells, RollUp, type Report } from '@nianbao/core';
import { documentOfComparison, documentOfRollUp } from '@nianbao/render';
import { writers } from '@nianbao/render/writers';

/** The report of a county and what changed in it since last year, as every file type of documents; gives their names. */
export async function publishLevel(
  reports: readonly Report[],
  lastYear: Report,
  county: Report,
  folder: string,
): Promise<string[]> {
  const { year } = county;
  const format = formatForYear(year);
  if (!format) throw new Error(`No format is known for ${year}`);
  const names = new Map(reports.map(({ agency }) => [agency, agency]));
  const rollUp = new RollUp(format, names.keys());
  for (const report of reports) rollUp.put(report.agency, format, packCells(format, report));
  const documents = {
    汇总: documentOfRollUp(rollUp, { agency: county.agency, year, names, signature: county.signature }),
    对照: documentOfComparison(lastYear, county),
  };
  const files: string[] = [];
  for (const [name, document] of Object.entries(documents))
    for (const { set, extension } of writers) {
      if (!set) continue;
      const file = `${folder}/${name}${extension}`;
      await writeFile(file, await set(document));
      files.push(file);
    }
  return files;
}
