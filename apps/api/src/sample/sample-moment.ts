import type { Report } from '@nianbao/core';

const DAY = 86_400_000;

/** Ten in the morning in China, whole days after a report of the sample county was signed. @throws Error when it is not. */
export function sampleMoment({ title, signature }: Report, days: number): Date {
  if (signature.date === null) throw new Error(`${title} is not signed`);
  return new Date(Date.parse(`${signature.date}T02:00:00Z`) + days * DAY);
}
