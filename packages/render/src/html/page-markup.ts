import type { ReportDocument } from '../document/report-document.ts';
import { languageTag } from '../document/language-tag.ts';
import { machineDataMarkup } from './machine-data.ts';
import { markup, trustedMarkup, type Markup } from './markup.ts';

/** A self-contained page about a document: its head with what machines read, and what stands in its `main`. */
export function pageMarkup(document: ReportDocument, styles: string, main: Markup): string {
  return markup`<!DOCTYPE html>
<html lang="${languageTag.zh}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${document.agency}">
<meta name="generator" content="Nianbao">
<title>${document.title}</title>
<style>${trustedMarkup(styles)}</style>
${machineDataMarkup(document)}</head>
<body>
<main>
${main}</main>
</body>
</html>
`.source;
}
