/** The year whose reports are being reviewed now: they come in from January on, and are looked at until the next ones do. */
export function reviewedYear(now = new Date()): number {
  return now.getFullYear() - 1;
}
