/**
 * `ua-1`: PDF/UA-1, which reads aloud. `a-2a`, `a-2u`, `a-3a`: PDF/A for archives. `tagged`: PDF 1.7 with a structure
 * tree and no claim.
 */
export const pdfStandards = ['ua-1', 'a-2a', 'a-2u', 'a-3a', 'tagged'] as const;
export type PdfStandard = (typeof pdfStandards)[number];
