import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from '../workspace/run-command.mjs';

/** Programs that tests use and npm does not bring, with the Debian package of each. */
const programs = [
  {
    name: 'Chromium',
    debian: 'chromium',
    isThere: () => existsSync(process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium'),
  },
  { name: 'PostgreSQL', debian: 'postgresql', isThere: hasPostgres },
  {
    name: 'pdftotext, pdffonts',
    debian: 'poppler-utils',
    isThere: () => isOnPath('pdftotext') && isOnPath('pdffonts'),
  },
  { name: 'qpdf', debian: 'qpdf', isThere: () => isOnPath('qpdf') },
  {
    name: 'LibreOffice Writer',
    debian: 'libreoffice-writer-nogui',
    isThere: () => isOnPath('soffice') && existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  {
    name: 'LibreOffice Calc',
    debian: 'libreoffice-calc-nogui',
    isThere: () => isOnPath('soffice') && existsSync('/usr/lib/libreoffice/program/libsclo.so'),
  },
];

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Debian keeps the server's programs outside PATH, in a folder for each version. */
function hasPostgres() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.some((version) => existsSync(join(folder, version, 'bin', 'initdb')));
}

function missing() {
  return programs.filter(({ isThere }) => !isThere());
}

/**
 * Installs what tests need and the machine lacks, where it may (root, apt-get).
 * @param {number} timeoutMs
 * @returns {Promise<string | undefined>} what is still missing and how to install it
 */
export async function ensureSystemPrograms(timeoutMs) {
  const wanted = missing().map(({ debian }) => debian);
  if (wanted.length === 0) return undefined;
  if (isOnPath('apt-get') && userInfo().uid === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env, timeoutMs });
    await runCommand('apt-get', ['install', '-qy', '--no-install-recommends', ...wanted], { env, timeoutMs });
  }
  const still = missing();
  if (still.length === 0) return undefined;
  const packages = still.map(({ debian }) => debian).join(' ');
  return `${still.map(({ name }) => name).join('; ')} missing. On Debian or Ubuntu: sudo apt-get install ${packages}`;
}
