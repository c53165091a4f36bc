import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { reviewPage } from '@nianbao/ingest/review';

// npm run review -- FILE [OUT.html]: the document and what was read from it, side by side in one HTML file.
const [file, out] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run review -- FILE [OUT.html]');
  process.exitCode = 2;
} else {
  const target = out ?? `${basename(file)}.review.html`;
  writeFileSync(target, await reviewPage(readFileSync(file), basename(file)));
  console.log(resolve(target));
}
