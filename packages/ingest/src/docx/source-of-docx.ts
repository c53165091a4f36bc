import { Parser } from 'htmlparser2';
import { Nesting } from '../nesting.ts';
import { ImageStore } from '../figures/image-store.ts';
import type { ReadLimits } from '../limits.ts';
import type { SourceDocument, SourceItem } from '../source/source-document.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import { Drawings } from './drawings.ts';
import { readRelationships } from './relationships.ts';
import { gridOfDocxTable, type DocxCell } from './docx-table.ts';
import { readNumbering, type Numbering } from './numbering.ts';

/** The parts of a DOCX file that are read, as XML. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
  readonly relationships: string;
  /** Pictures by their path within the archive. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Paths of the parts within the archive. */
export const docxPaths = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  relationships: 'word/_rels/document.xml.rels',
} as const;

/**
 * WordprocessingML → paragraphs and tables. Deleted revisions are left out, inserted ones are in.
 * @throws NestingError when elements stand in one another beyond the limit
 */
export function sourceOfDocx(parts: DocxParts, limits: ReadLimits): SourceDocument {
  const store = new ImageStore(limits);
  const drawings = new Drawings(readRelationships(parts.relationships), parts.media, store);
  const numbering = readNumbering(parts.numbering, parts.styles);
  const handler = new DocumentHandler(numbering, drawings, new Nesting(limits.maxDepth));
  // xmlMode knows the five predefined entities only: no definition in the file is ever followed.
  const parser = new Parser(handler, { xmlMode: true });
  parser.end(parts.document);
  return { fileType: 'docx', spacing: 'authored', items: handler.items, images: store.images };
}

/** Id of Word's paragraph style for captions, in every language. */
const CAPTION = 'Caption';

/** Alternative renderings, removed text, old properties, field codes: not what a reader sees. */
const unseen = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
]);

interface OpenTable {
  readonly rows: DocxCell[][];
  row: DocxCell[];
  /** Rows that Word prints again on every page: heads. */
  headRows: number;
  cell: { paragraphs: string[]; colspan: number; continues: boolean } | null;
}

class DocumentHandler {
  readonly items: SourceItem[] = [];
  private readonly numbering: Numbering;
  private readonly drawings: Drawings;
  private readonly nesting: Nesting;
  private readonly tables: OpenTable[] = [];
  private skipped = 0;
  private text = '';
  private list: { list: string; level: number } | null = null;
  private isText = false;
  private isCaption = false;
  /** The paragraph above is the caption of a table that follows. */
  private captionAbove = false;
  private paragraphs = 0;
  private tableCount = 0;

  constructor(numbering: Numbering, drawings: Drawings, nesting: Nesting) {
    this.nesting = nesting;
    this.numbering = numbering;
    this.drawings = drawings;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.nesting.enter();
    if (this.skipped > 0 || unseen.has(name)) {
      this.skipped++;
      return;
    }
    const value = attributes['w:val'] ?? '';
    const table = this.tables.at(-1);
    switch (name) {
      case 'w:p':
        // A text box stands within a paragraph: what came before it ends there.
        this.endParagraph();
        this.list = null;
        this.isCaption = false;
        break;
      case 'w:pStyle':
        this.list = this.numbering.ofStyle(value);
        this.isCaption = value === CAPTION;
        break;
      case 'w:numId':
        this.list = value === '0' ? null : { list: value, level: this.list?.level ?? 0 };
        break;
      case 'w:ilvl':
        this.list = { list: this.list?.list ?? '', level: Number(value) };
        break;
      case 'w:t':
        this.isText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.text += ' ';
        break;
      case 'w:tbl':
        this.endParagraph();
        this.tables.push({ rows: [], row: [], headRows: 0, cell: null });
        break;
      case 'w:tc':
        if (table) table.cell = { paragraphs: [], colspan: 1, continues: false };
        break;
      case 'w:gridSpan':
        if (table?.cell) table.cell.colspan = Math.min(Math.max(Number(value) || 1, 1), 256);
        break;
      case 'w:vMerge':
        if (table?.cell) table.cell.continues = value !== 'restart';
        break;
      case 'w:tblHeader':
        if (
          table &&
          table.headRows === table.rows.length &&
          value !== 'false' &&
          value !== 'off' &&
          value !== '0'
        )
          table.headRows++;
        break;
      default:
        this.drawings.onopentag(name, attributes);
    }
  }

  ontext(text: string): void {
    if (this.isText && this.skipped === 0) this.text += text;
  }

  onclosetag(name: string): void {
    this.nesting.leave();
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const table = this.tables.at(-1);
    if (name === 'w:t') this.isText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc' && table?.cell) {
      const { paragraphs, colspan, continues } = table.cell;
      table.row.push({ text: paragraphs.join(''), colspan, continues });
      table.cell = null;
    } else if (name === 'w:tr' && table) {
      table.rows.push(table.row);
      table.row = [];
    } else if (name === 'w:tbl') this.endTable();
  }

  private endParagraph(): void {
    const words = repairCharacters(this.text.replace(/\s+/gu, ' ').trim());
    this.text = '';
    const cell = this.tables.at(-1)?.cell;
    if (words !== '' && cell) cell.paragraphs.push(this.numbered(words));
    else if (words !== '') this.addLine(words);
    if (this.tables.length === 0) this.addFigures();
  }

  private numbered(words: string): string {
    return (this.list ? this.numbering.next(this.list.list, this.list.level) : '') + words;
  }

  private addLine(words: string): void {
    const above = this.items.at(-1);
    if (this.isCaption && above?.kind === 'figure' && above.caption === undefined) {
      this.items[this.items.length - 1] = { ...above, caption: words };
      return;
    }
    const isBullet = this.list !== null && this.numbering.isBullet(this.list.list, this.list.level);
    const place = { kind: 'text', line: ++this.paragraphs, column: 1 } as const;
    this.items.push({
      kind: 'line',
      text: this.numbered(words),
      place,
      indent: null,
      isParagraph: true,
      ...(isBullet ? { list: 'unordered' } : {}),
    });
    this.captionAbove = this.isCaption;
  }

  private addFigures(): void {
    const line = Math.max(1, this.paragraphs);
    this.items.push(...this.drawings.take({ kind: 'text', line, column: 1 }));
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1)?.cell;
    // A table within a cell is read as the words of that cell.
    if (outer)
      outer.paragraphs.push(
        table.rows
          .flat()
          .map(({ text }) => text)
          .join(' '),
      );
    else {
      const grid = gridOfDocxTable(table.rows, ++this.tableCount);
      const caption = this.captionAbove ? this.takeCaption() : undefined;
      this.items.push({
        ...grid,
        ...(table.headRows > 0 ? { headRows: table.headRows } : {}),
        ...(caption === undefined ? {} : { caption }),
      });
      this.addFigures();
    }
  }

  private takeCaption(): string | undefined {
    const last = this.items.at(-1);
    if (last?.kind !== 'line') return undefined;
    this.items.pop();
    this.captionAbove = false;
    return last.text;
  }
}
