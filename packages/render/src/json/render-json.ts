/** JSON of a report, or of what else a document is made of, indented for people, with a line end. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
