import { readdirSync, readFileSync } from 'node:fs';
import { check, type Finding, type SourcePlace } from '@nianbao/core';
import { expect, test } from 'vitest';
import { read, type ReadResult } from '../src/index.ts';

const folder = new URL('../golden/', import.meta.url);

/** Every real document beside what was read from it, reviewed by eye against the document before it was checked in. */
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test.each(names)('%s', async (name) => {
  const within = new URL(`${name}/`, folder);
  const document = readdirSync(within).find((file) => file.startsWith('document.')) ?? '';
  const result = await read(readFileSync(new URL(document, within)));
  await expect(pretty(result.report)).toMatchFileSnapshot(new URL('report.json', within).pathname);
  await expect(reviewSheet(result)).toMatchFileSnapshot(new URL('review.txt', within).pathname);
});

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a reviewer compares with the document: problems, every number with its source and place, every text, what was left out. */
function reviewSheet({ report, problems, cells, texts, unused }: ReadResult): string {
  const failed = report ? check(report).findings.filter(({ status }) => status === 'fail') : [];
  const doubtful = new Set(cells.filter(({ certainty }) => certainty === 'doubtful').map(({ cell }) => cell));
  const lines = [
    '# problems',
    ...problems.map(({ code, severity, message }) => `${severity} ${code}: ${message.zh}`),
    '# findings: who disagrees with the rule, severity, rule, message',
    ...failed.map((finding) =>
      [opponentOf(finding, doubtful), finding.severity, finding.rule, finding.message.zh].join('\t'),
    ),
    '# cells: value, certainty, source, place, id, why it is doubtful',
    ...cells.map(({ cell, value, certainty, source, place, deduced, note }) =>
      [
        value ?? 'blank',
        deduced ? 'deduced' : certainty,
        JSON.stringify(source),
        where(place),
        cell,
        ...(certainty === 'doubtful' && note ? [note.zh] : []),
      ].join('\t'),
    ),
    '# texts: path, place, source',
    ...texts.map(({ path, place, source }) => [path, where(place), JSON.stringify(source)].join('\t')),
    '# unused: reason, place, text',
    ...unused.map(({ reason, place, text }) => [reason, where(place), JSON.stringify(text)].join('\t')),
  ];
  return `${lines.join('\n')}\n`;
}

/** A rule fails by what the document says, unless the reader is not sure of a cell that the rule is about. */
function opponentOf({ cells }: Finding, doubtful: ReadonlySet<string>): 'document' | 'reader' {
  return cells.some((cell) => doubtful.has(cell)) ? 'reader' : 'document';
}

function where(place: SourcePlace | null): string {
  switch (place?.kind) {
    case undefined:
      return '-';
    case 'text':
      return `${place.line}:${place.column}`;
    case 'page':
      return `p${place.page} ${place.box.map(Math.round).join(',')}`;
    case 'table':
      return `t${place.table} r${place.row} c${place.column}`;
  }
}
