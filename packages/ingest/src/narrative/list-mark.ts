/** Bullets as text and PDF have them. A dash is none: it begins page numbers, negative numbers and asides. */
const bullet = /^[·•●■◆▪]\s*(?=\S)/u;

/** A line without its bullet, or `null` when it has none. */
export function withoutBullet(text: string): string | null {
  const match = bullet.exec(text);
  return match ? text.slice(match[0].length) : null;
}
