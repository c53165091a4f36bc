import {
  cellLabel,
  formatById,
  type Finding,
  type Format,
  type Language,
  type LocalText,
  type ReportPlace,
  type SourcePlace,
} from '@nianbao/core';

const fieldNames: Readonly<Record<string, LocalText>> = {
  title: { zh: '标题', en: 'title' },
  preamble: { zh: '引言', en: 'preamble' },
  signature: { zh: '落款', en: 'signature' },
  outline: { zh: '章节标题', en: 'chapter headings' },
};

/** Where in a source document something stands, for people. */
export function sourcePlaceText(place: SourcePlace, language: Language): string {
  const zh = language === 'zh';
  switch (place.kind) {
    case 'text':
      return zh ? `第 ${place.line} 行第 ${place.column} 列` : `line ${place.line}, column ${place.column}`;
    case 'page':
      return zh ? `第 ${place.page} 页` : `page ${place.page}`;
    case 'table':
      return zh
        ? `第 ${place.table} 个表格第 ${place.row} 行第 ${place.column} 列`
        : `table ${place.table}, row ${place.row}, column ${place.column}`;
  }
}

/** Where in a report a passage stands: 一、总体情况，第 3 段. */
export function reportPlaceText(place: ReportPlace, formatId: string, language: Language): string {
  const parts = [fieldName(place.field, formatById(formatId), language)];
  if (place.block !== undefined) {
    const isHeading = place.field === 'outline';
    const number = place.block + 1;
    if (language === 'zh') parts.push(`第 ${number} ${isHeading ? '个' : '段'}`);
    else parts.push(`${isHeading ? 'number' : 'block'} ${number}`);
  }
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** What a field of the report is called: its section with its number, or its own name. */
export function fieldName(field: string, format: Format | undefined, language: Language): string {
  const section = format?.definition.sections.find(({ key }) => key === field);
  if (section)
    return language === 'zh'
      ? `${section.ordinal}、${section.heading.zh}`
      : `${section.ordinal} ${section.heading.en}`;
  return fieldNames[field]?.[language] ?? field;
}

/** The cells a finding is about: the first by its official label and id, then how many there are. */
export function cellsText({ cells }: Finding, formatId: string, language: Language): string | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const format: Format | undefined = formatById(formatId);
  const cell = format?.cellById.get(first);
  const named = cell ? `${cellLabel(cell)[language]} (${first})` : first;
  if (cells.length === 1) return named;
  return language === 'zh' ? `${named} 等 ${cells.length} 格` : `${named} and ${cells.length - 1} more`;
}
