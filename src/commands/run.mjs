// The one door to every npm script. It runs on whatever Node the machine has (20 or newer), so it is plain JavaScript
// and imports nothing that is installed: it installs what is missing, then hands over to the Node that the lock names.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules/.installed-lock');
const binaries = join(root, 'node_modules/.bin');
/** The first Node that runs Astro 7 and TypeScript files as they are. */
const oldest = [22, 18];

const stop = (reason) => {
  console.error(`\n${reason}`);
  process.exit(2);
};

const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

const install = () => {
  if (!existsSync(lockFile)) stop('package-lock.json is missing: the project must be checked out whole.');
  const before = digest(lockFile);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === before) return;
  console.log('Installing what is missing (a minute or two the first time) …');
  const windows = process.platform === 'win32';
  const flags = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', flags, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (error) stop(`npm could not be started (${error.message}): it comes with Node, install Node 20 or newer.`);
  if (status !== 0)
    stop('npm could not install the packages: its own words are above. Is the npm registry within reach?');
  if (digest(lockFile) !== before)
    stop('package-lock.json changed while installing: restore it with git checkout, and do not go on.');
  writeFileSync(stampFile, before);
};

/** The Node of the lock file, or else the machine's own where it is new enough. */
const newNode = () => {
  for (const file of ['node', 'node.exe']) {
    for (const folder of [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin`]) {
      const path = join(root, 'node_modules', folder, file);
      if (existsSync(path)) return path;
    }
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  return stop(
    `This machine has Node ${process.versions.node}, and no newer one can be installed from the registry for ${process.platform} ${process.arch}: install Node ${oldest.join('.')} or newer.`,
  );
};

const [command, ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`This is Node ${process.versions.node}: install Node 20 or newer.`);
install();
const script = join(root, 'src/commands', `${command}.ts`);
if (!command || !existsSync(script)) stop(`No command ${command}: see the scripts of package.json.`);
const child = spawn(newNode(), ['--disable-warning=ExperimentalWarning', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1)));
