import { writeFile } from 'node:fs/promises';
import { parseReportJson } from '@nianbao/core';
import { writers } from '@nianbao/render/writers';

/** Writes a report as every file type there is; gives the names of the files. */
export async function publish(json: string, folder: string): Promise<string[]> {
  const { report, problems } = parseReportJson(json);
  if (!report) throw new Error(problems.map((problem) => problem.message.zh).join('\n'));
  const files = writers.map(({ extension }) => `${folder}/${report.agency}${report.year}${extension}`);
  for (const [index, writer] of writers.entries())
    await writeFile(files[index] ?? '', await writer.render(report));
  return files;
}
