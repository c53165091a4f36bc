import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { partOf, xmlText } from './office-text.ts';
import { packed, pdfText } from './pdf-text.ts';

type Reader = (bytes: Uint8Array) => string | Promise<string>;

const utf8 = new TextDecoder();
const htmlEntities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** For each writer, what people see in its files, without white space. */
export const fileText: Readonly<Record<string, Reader>> = {
  html: (bytes) => {
    const page = utf8.decode(bytes).replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '');
    const text = page.replace(/<[^>]*>/g, '');
    return packed(text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => htmlEntities[entity] ?? entity));
  },
  pdf: async (bytes) => (await pdfText(bytes)).packed,
  docx: (bytes) => {
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header\d+\.xml$/.test(name));
    return packed(['word/document.xml', ...headers].map((name) => xmlText(partOf(bytes, name))).join(''));
  },
  xlsx: async (bytes) => {
    const { sheets } = await readXlsx(bytes);
    return packed(sheets.flatMap(({ name, rows }) => [name, ...rows.flat()]).join('\n'));
  },
  md: (bytes) => packed(utf8.decode(bytes).replace(/\\([!-/:-@[-`{-~])/g, '$1')),
  txt: (bytes) => packed(utf8.decode(bytes)),
};
