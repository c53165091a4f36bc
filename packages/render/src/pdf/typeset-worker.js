// JavaScript, so that tests can start it from the sources: Node 20 does not run TypeScript in a worker.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { withRowHeads } from './row-heads.js';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * @typedef {{ kind: 'families', id: number, names: readonly string[] }} FamiliesRequest
 * @typedef {{ kind: 'typeset', id: number, source: string, data: string, standard?: string | undefined, marksRowHeads?: boolean }} TypesetRequest
 * @typedef {{ id: number, names: readonly string[] } | { id: number, bytes: Uint8Array<ArrayBuffer> } | { id: number, failure: string }} Reply
 */

// Results of the last few documents are worth keeping: labels and heads are the same in all of them.
const CACHE_AGE = 4;

const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: workerData.fontPaths }],
  // The template reads no files; the folder of this file has none that it could.
  workspace: fileURLToPath(new URL('.', import.meta.url)),
});

/** @type {(message: FamiliesRequest | TypesetRequest) => Reply} */
function answer(message) {
  try {
    return message.kind === 'families' ? knownFamilies(message) : typeset(message);
  } catch (error) {
    return { id: message.id, failure: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Typst names an unknown family in a warning and falls back: the names it does not warn of are known.
 * @type {(request: FamiliesRequest) => Reply}
 */
function knownFamilies({ id, names }) {
  const result = compiler.compile({
    mainFileContent: '#set text(font: json(bytes(sys.inputs.names)), fallback: false)\nx',
    inputs: { names: JSON.stringify(names) },
  });
  const warnings = result.takeWarnings();
  const messages = warnings ? compiler.fetchDiagnostics(warnings).map(messageOf) : [];
  const unknown = new Set(messages.map((message) => message.replace(/^unknown font family: /, '')));
  return { id, names: names.filter((name) => !unknown.has(name.toLowerCase())) };
}

/** @type {(request: TypesetRequest) => Reply} */
function typeset({ id, source, data, standard, marksRowHeads = false }) {
  const result = compiler.compile({ mainFileContent: source, inputs: { data } });
  // A warning is a font or a glyph that is not what was asked for: nothing to pass over.
  const diagnostics = result.takeDiagnostics() ?? result.takeWarnings();
  if (diagnostics || !result.result) {
    const messages = diagnostics ? compiler.fetchDiagnostics(diagnostics).map(messageOf) : ['no document'];
    return { id, failure: messages.join('\n') };
  }
  const bytes = compiler.pdf(result.result, standard === undefined ? {} : { pdfStandard: standard });
  compiler.evictCache(CACHE_AGE);
  return { id, bytes: marksRowHeads ? withRowHeads(bytes, JSON.parse(data)) : new Uint8Array(bytes) };
}

/** @type {(diagnostic: { message?: unknown }) => string} */
function messageOf(diagnostic) {
  return String(diagnostic.message);
}

parentPort?.on('message', (/** @type {FamiliesRequest | TypesetRequest} */ message) => {
  const reply = answer(message);
  // The bytes change hands rather than being copied.
  parentPort?.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : []);
});

// The first message: fonts are loaded, and time begins to count.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage({});
