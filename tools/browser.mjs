/** Finds what the browser journeys need, or installs it by the platform's own package manager, or says what to install. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './prepare.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const OFFICES = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

const MANAGERS = [
  {
    name: 'apt-get',
    before: [['update']],
    install: ['install', '-y', '--no-install-recommends'],
    browser: ['chromium', 'fonts-noto-cjk'],
    office: ['libreoffice-calc'],
  },
  {
    name: 'dnf',
    before: [],
    install: ['install', '-y'],
    browser: ['chromium', 'google-noto-sans-cjk-fonts'],
    office: ['libreoffice-calc'],
  },
  { name: 'apk', before: [], install: ['add'], browser: ['chromium', 'font-noto-cjk'], office: ['libreoffice-calc'] },
  { name: 'pacman', before: [], install: ['-Sy', '--noconfirm'], browser: ['chromium', 'noto-fonts-cjk'], office: ['libreoffice-still'] },
];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function which(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = names.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))));
  return places.find((path) => existsSync(path) && runnable(path));
}

const findBrowser = () => which([process.env.CHROMIUM_PATH, ...BROWSERS, ...APPLICATIONS].filter(Boolean));

function installed(what) {
  const manager = MANAGERS.find(({ name }) => which([name]));
  const asRoot = process.getuid?.() === 0 ? [] : spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
  if (!manager || !asRoot) return false;
  const steps = [...manager.before, [...manager.install, ...manager[what]]];
  return steps.every((step) => {
    const [file, ...args] = [...asRoot, manager.name, ...step];
    return spawnSync(file, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  });
}

/** The journeys open a workbook in LibreOffice only when one of them says so. */
function officeIsNeeded() {
  const folder = join(ROOT, 'apps', 'e2e');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return files.some(
    (file) => file.isFile() && /soffice|libreoffice/i.test(readFileSync(join(file.parentPath ?? file.path, file.name), 'utf8')),
  );
}

/** Answers `{ CHROMIUM_PATH }` for the journeys, or the one line that says what is missing. */
export function prepareBrowser() {
  if (!findBrowser()) installed('browser');
  const chromium = findBrowser();
  if (!chromium) return { missing: 'Install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.' };
  if (!officeIsNeeded()) return { env: { CHROMIUM_PATH: chromium } };
  if (!which(OFFICES)) installed('office');
  return which(OFFICES)
    ? { env: { CHROMIUM_PATH: chromium } }
    : { missing: 'Install LibreOffice (Debian: apt-get install libreoffice-calc).' };
}
