import type { Language, Report } from '@nianbao/core';

interface Source {
  readonly id: string;
  readonly report: Report;
  readonly language: Language;
}

interface Download {
  readonly kind: 'pdf' | 'html' | 'json';
  readonly save: (source: Source) => Promise<void> | void;
}

/** The report as files. The PDF is set by the service from what is stored, the others here from what is on screen. */
export const downloads: readonly Download[] = [
  {
    kind: 'pdf',
    save: ({ id, report }) =>
      saveAs(`/api/v1/reports/${id}/render?to=pdf&download=true`, `${report.title}.pdf`),
  },
  {
    kind: 'html',
    save: async ({ report, language }) => {
      const { renderHtml } = await import('@nianbao/render/html');
      saveBlob(new Blob([renderHtml(report, { language })], { type: 'text/html' }), `${report.title}.html`);
    },
  },
  {
    kind: 'json',
    save: ({ report }) =>
      saveBlob(
        new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }),
        `${report.title}.json`,
      ),
  },
];

/** Long enough for the browser to have begun the download. */
const KEEP_MS = 60_000;

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  saveAs(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

function saveAs(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
