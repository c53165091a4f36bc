export {
  archiveChunks,
  archiveStream,
  type ArchiveEntry,
  type ArchiveOptions,
} from './archive/archive-stream.ts';
export { closePdfWorkers } from './pdf/render-pdf.ts';
