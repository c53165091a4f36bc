/** A head that counts an amount in 元; the forms say 万元. Without spaces and punctuation, as label characters stand. */
const inYuan = /(?:金额|单位|收费)(?:单位)?元/u;

/** A cell with nothing but a number. */
const bare = /^\s*[\d０-９,，.．]+\s*$/u;

/** Whether the label characters of a table give its amounts in 元. */
export function countsYuan(labels: string): boolean {
  return inYuan.test(labels);
}

/** The text of an amount with the unit of its head, where it has none of its own. */
export function withYuan(text: string): string {
  return bare.test(text) ? `${text.trim()}元` : text;
}
