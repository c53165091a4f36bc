import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

/** The ETag of a revision. */
export function tagOfRevision(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that If-Match names, or `any` for `*`. Weak tags are accepted: compression on the way weakens
 * a tag, but a revision names what is stored, whatever its bytes.
 * @throws Refusal when the header is absent (428), or names no revision of ours (412, as nothing matches it).
 */
export function revisionOfIfMatch(header: string | undefined): number | 'any' {
  if (header === undefined || header.trim() === '') throw new Refusal(requestProblems.preconditionRequired());
  if (header.trim() === '*') return 'any';
  const revision = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (revision === undefined) throw new Refusal(requestProblems.preconditionFailed({ changed: [header] }));
  return Number(revision);
}
