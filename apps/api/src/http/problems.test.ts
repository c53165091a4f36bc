import { expect, test } from 'vitest';
import { reportProblems } from '@nianbao/core';
import { ingestProblems } from '@nianbao/ingest';
import { renderProblems } from '@nianbao/render/html';
import { workflowProblems } from '@nianbao/core/workflow';
import { agencyProblems, agencyTableProblems } from '../agencies/problems.ts';
import { documentProblems } from '../documents/problems.ts';
import { backupProblems } from '../backup/problems.ts';
import { jobProblems } from '../jobs/problems.ts';
import { identityProblems } from '../identity/problems.ts';
import { storageProblems } from '../reports/problems.ts';
import { remarkProblems } from '../remarks/problems.ts';
import { ruleProblems } from '../rules/problems.ts';
import { imageProblems } from '../images/problems.ts';
import { webhookProblems } from '../webhooks/problems.ts';
import { requestProblems } from './problems.ts';
import { statusByCode, statusOfProblem } from './status-of-problem.ts';

const own = [
  requestProblems,
  identityProblems,
  storageProblems,
  agencyProblems,
  agencyTableProblems,
  documentProblems,
  remarkProblems,
  jobProblems,
  backupProblems,
  ruleProblems,
  imageProblems,
  webhookProblems,
].flatMap((family) => Object.values(family));
const fromPackages = [reportProblems, workflowProblems, ingestProblems, renderProblems].flatMap((family) =>
  Object.values(family),
);

test('every problem code of the service and of the packages has a status', () => {
  const without = [...own, ...fromPackages]
    .filter(({ code }) => statusOfProblem(code) === undefined)
    .map(({ code }) => code);
  expect(without).toEqual([]);
});

test('every line of the table is for some code', () => {
  const codes = [...own, ...fromPackages].map(({ code }) => code);
  for (const prefix of Object.keys(statusByCode))
    expect(codes.some((code) => code === prefix || code.startsWith(`${prefix}.`))).toBe(true);
});

test('codes are used once', () => {
  const codes = own.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a code that nobody knows has no status', () => {
  expect(statusOfProblem('nothing.known')).toBeUndefined();
});
