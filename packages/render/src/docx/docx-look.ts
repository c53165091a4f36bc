import {
  AlignmentType,
  DocumentDefaults,
  DocumentGridType,
  ImportedXmlComponent,
  LineRuleType,
  StyleForParagraph,
  type ISectionPropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { escapeText } from '../html/markup.ts';
import type { FontRole } from '../document/font-role.ts';

/** Font names by role, as Word on a Chinese computer knows them. */
export type DocxFonts = Readonly<Record<FontRole, string>>;

export const officialFonts: DocxFonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体',
  body: '仿宋',
  table: '宋体',
};

const TWIPS_PER_MM = 1440 / 25.4;

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Width of the text area, 156 mm, in twips. */
export const TEXT_WIDTH = twips(156);

/** 22 lines on 225 mm; rounded up, the last would go to the next page. */
const LINE_PITCH = Math.floor((225 * TWIPS_PER_MM) / 22);
/** What a character of 16 pt gives up so that 28 fit into 156 mm, in twips. A character grid would space the tables too. */
const CHARACTER_SPACING = Math.floor((156 * TWIPS_PER_MM) / 28 - 16 * 20);

/** Two characters: Word takes the first, programs that do not count characters the second. */
const firstLineIndent = { firstLineChars: 200, firstLine: 2 * (16 * 20 + CHARACTER_SPACING) };

/** 3号, in half points. */
export const BODY_SIZE = 32;
/** 五号 for tables, and smaller for those of many columns. */
export const TABLE_SIZE = 21;
export const WIDE_TABLE_SIZE = 18;
const TABLE_LINE = 250;

/**
 * A4 with margins 37, 35, 28 and 26 mm, page numbers 7 mm under the text.
 * @see GB/T 9704—2012
 */
export const page: ISectionPropertiesOptions = {
  page: {
    // In twips: not every program reads millimetres there.
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      header: twips(15),
      footer: twips(25),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
};

/** Chinese in the role's font, letters and digits in Times New Roman. */
export function fontOf(name: string) {
  return { eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
}

/** Word's own heading and title styles, in the official look; all styles are ours, since those of the library are blue. */
export function stylesOf(fonts: DocxFonts): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: { font: fontOf(fonts.body), size: BODY_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    paragraph: { spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT } },
  });
  const normal = ImportedXmlComponent.fromXmlString(
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  );
  const faces = [fonts.heading, fonts.subheading, fonts.body, fonts.body, fonts.body, fonts.body];
  const headings = faces.map((face, index) => headingStyle(index + 1, face));
  return {
    importedStyles: [
      defaults,
      normal,
      titleStyle(fonts),
      ...headings,
      bodyStyle(),
      captionStyle(fonts),
      tableTextStyle(fonts),
    ],
  };
}

/** 32 pt lines, off the line grid of the body, which some programs would round up to two of its lines. */
function titleStyle(fonts: DocxFonts): ImportedXmlComponent {
  const name = escapeText(fonts.title);
  return ImportedXmlComponent.fromXmlString(
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>' +
      '<w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>' +
      `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="${LINE_PITCH}" w:line="640" w:lineRule="exact"/>` +
      '<w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>' +
      `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/>` +
      '<w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>',
  );
}

function headingStyle(level: number, face: string): StyleForParagraph {
  return new StyleForParagraph({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { font: fontOf(face), characterSpacing: CHARACTER_SPACING },
    paragraph: { indent: firstLineIndent, keepNext: true, outlineLevel: level - 1 },
  });
}

function bodyStyle(): StyleForParagraph {
  return new StyleForParagraph({
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { characterSpacing: CHARACTER_SPACING },
    paragraph: { alignment: AlignmentType.BOTH, indent: firstLineIndent },
  });
}

function captionStyle(fonts: DocxFonts): StyleForParagraph {
  return new StyleForParagraph({
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'BodyText',
    run: { font: fontOf(fonts.heading), size: 24 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
  });
}

/** As XML, since the library has no option for a paragraph that leaves the line grid of the body. */
function tableTextStyle(fonts: DocxFonts): ImportedXmlComponent {
  const name = escapeText(fonts.table);
  return ImportedXmlComponent.fromXmlString(
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/>' +
      '<w:basedOn w:val="Normal"/>' +
      `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="${TABLE_LINE}" w:lineRule="exact"/></w:pPr>` +
      `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}"/>` +
      `<w:sz w:val="${TABLE_SIZE}"/><w:szCs w:val="${TABLE_SIZE}"/></w:rPr></w:style>`,
  );
}
