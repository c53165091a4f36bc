/** Text within a line of Markdown, shown as it is: no emphasis, links, HTML or table cells arise from it. */
export function markdownInline(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]|#$/g, '\\$&');
}

/** The same at the start of a line: no list or heading arises from it either. */
export function markdownText(text: string): string {
  return markdownInline(text)
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
