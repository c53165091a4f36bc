/* Plain syntax and no imports: this file must run on the very versions that it turns away. */

const neededMajor = 20;
const neededMinor = 19;

/** Ends the process with a clear message when Node is too old. */
export function requireNode() {
  const found = process.versions.node.split('.');
  const major = Number(found[0]);
  if (major > neededMajor || (major === neededMajor && Number(found[1]) >= neededMinor)) return;
  const least = neededMajor + '.' + neededMinor;
  console.error(
    '需要 Node.js ' + least + ' 或更高版本，当前为 ' + process.versions.node + '：https://nodejs.org',
  );
  console.error('Node.js ' + least + ' or newer is needed; this is ' + process.versions.node + '.');
  process.exit(2);
}
