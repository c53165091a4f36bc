/** Tags whose contents are no words of the text. */
const furniture =
  'head, style, script, title, meta, link, template, noscript, object, iframe, svg, o\\:p, del';
const lineBlocks = 'p, div';

/**
 * HTML from a clipboard as plain structure, before the editor reads it: no comments, conditional parts and furniture of
 * word processors; white space as a browser shows it; one text in every cell and item; tables without spans. Styles,
 * links and fonts need no cleaning, for a narrative has none. Nothing in it is run or loaded.
 */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(furniture)) element.remove();
  // Namespaced tags (`w:sdt`, `o:smarttag`) stand around words that belong to the text.
  for (const element of body.querySelectorAll('*'))
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  cleanText(body);
  for (const nested of body.querySelectorAll('li > ul, li > ol')) {
    nested.closest('li')?.after(...nested.querySelectorAll(':scope > li'));
    nested.remove();
  }
  for (const holder of body.querySelectorAll('td, th, li')) flatten(holder);
  for (const breaking of body.querySelectorAll('br')) breakAt(breaking);
  for (const table of body.querySelectorAll('table')) {
    if (table.caption) table.dataset['caption'] = table.caption.textContent.trim();
    table.caption?.remove();
    expandSpans(table);
  }
  return body.innerHTML;
}

/** Lines in the source are no lines of the text; between Chinese characters they are not even a space. */
function cleanText(body: HTMLElement): void {
  const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else node.nodeValue = collapse(node.nodeValue ?? '');
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function collapse(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：、！？）”])[\t\r\n ]*[\r\n][\t\r\n ]*(?=[\p{Script=Han}（“])/gu, '')
    .replace(/[\t\r\n ]+/g, ' ');
}

/** A broken line begins a new paragraph; in a cell or item it stays one text. */
function breakAt(breaking: Element): void {
  const block = breaking.closest('td, th, li, p, div, h1, h2, h3, h4, h5, h6');
  if (!block?.lastChild) return breaking.replaceWith(document.createElement('p'));
  if (block.matches('td, th, li')) return breaking.replaceWith('\n');
  const rest = document.createRange();
  rest.setStartAfter(breaking);
  rest.setEndAfter(block.lastChild);
  const after = block.cloneNode(false);
  after.appendChild(rest.extractContents());
  block.parentNode?.insertBefore(after, block.nextSibling);
  breaking.remove();
}

/** The paragraphs of a cell or item become lines of one text. */
function flatten(holder: Element): void {
  for (const block of holder.querySelectorAll(lineBlocks)) {
    const isLast = block === [...holder.querySelectorAll(lineBlocks)].at(-1);
    block.replaceWith(...block.childNodes, ...(isLast ? [] : ['\n']));
  }
  holder.normalize();
  const [first, last] = [holder.firstChild, holder.lastChild];
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = (first.nodeValue ?? '').trimStart();
  if (last?.nodeType === Node.TEXT_NODE) last.nodeValue = (last.nodeValue ?? '').trimEnd();
}

const MOST_SPANNED = 100;

/** Merged cells: the first keeps the words, the others are there and empty. */
function expandSpans(table: HTMLTableElement): void {
  const reaching = new Map<number, number>();
  for (const row of table.rows) {
    let column = 0;
    for (const cell of Array.from(row.cells)) {
      column = fillReached(row, cell, column, reaching);
      const columns = Math.min(cell.colSpan, MOST_SPANNED);
      const rows = Math.min(cell.rowSpan, MOST_SPANNED);
      cell.after(...Array.from({ length: columns - 1 }, () => document.createElement('td')));
      for (let at = column; at < column + columns; at++) if (rows > 1) reaching.set(at, rows - 1);
      column += columns;
    }
    fillReached(row, null, column, reaching);
  }
}

/** Puts empty cells where one from a row above reaches into this one. */
function fillReached(
  row: HTMLTableRowElement,
  before: Element | null,
  start: number,
  reaching: Map<number, number>,
): number {
  let column = start;
  for (let left = reaching.get(column); left !== undefined && left > 0; left = reaching.get(column)) {
    row.insertBefore(document.createElement('td'), before);
    reaching.set(column, left - 1);
    column++;
  }
  return column;
}
