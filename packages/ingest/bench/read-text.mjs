import { readFileSync } from 'node:fs';
import { parseReportJson } from '@nianbao/core';
import { read } from '@nianbao/ingest';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

const seed = new URL('../golden/zhangzi-sme-service-centre-2020/document.txt', import.meta.url);

/** A document against data: what it costs to find a report in text rather than to be given it. */
export async function figures() {
  const bytes = readFileSync(seed);
  const { report } = await read(bytes);
  const json = JSON.stringify(report);
  const { text, data } = await sideBySide({
    text: () => read(bytes),
    data: () => parseReportJson(json),
  });
  return [
    {
      name: 'text → report ÷ JSON → report',
      value: text / data,
      unit: '×',
      parts: `${timeText(text)} ÷ ${timeText(data)}, ${(bytes.length / 1024).toFixed(1)} KB of text`,
    },
  ];
}
