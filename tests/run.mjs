// `npm test`, `npm run test:long`, `npm run test:quick`: installs what is missing, then runs the parts named
// on the command line. Ends with one counting line. Plain JavaScript, since it runs before anything is
// installed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPackages, installDebianPackages, installPackages } from '../setup/install-missing.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const output = '.test-output';
const parts = process.argv.slice(2);
if (parts.length === 0 || !parts.every((part) => ['quick', 'test', 'long'].includes(part))) {
  console.error('Say what to run: quick, test or long.');
  process.exit(1);
}

let passed = 0;
let failed = 0;
let skipped = 0;
/** What took how long, in seconds. */
const times = [];
/** What failed, each with the beginning of what it said: shown at the very end, where nobody overlooks it. */
const failures = [];

installPackages();
if (!parts.includes('quick')) {
  await timed('installing Debian packages', installWhatTestsNeed);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
}

const types = ['types', 'tsc', '--noEmit'];
const lint = ['lint and format', 'biome', 'check', '--error-on-warnings', '.'];
const builds = [
  ['build for Chromium', 'vite', 'build', '--logLevel', 'warn'],
  ['build for Firefox', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'],
];

if (parts.includes('quick'))
  await checkAll([types, lint, ['units', 'vitest', 'run', '--project', 'unit*', 'src/']]);
if (parts.includes('test')) {
  await checkAll([types, lint, ...builds]);
  await test('tests', ['unit*', 'desk', 'browsers']);
} else if (parts.includes('long')) await checkAll(builds);
if (parts.includes('long')) await test('long tests', ['long', 'desk on PostgreSQL', 'desk through a pooler']);

for (const [name, seconds] of times) console.log(`${String(Math.round(seconds)).padStart(5)} s  ${name}`);
for (const failure of failures) console.log(`\nFAILED  ${failure}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function installWhatTestsNeed() {
  installDebianPackages(
    { ...chromiumPackages, 'firefox-esr': '/usr/bin/firefox-esr' },
    'the tests in real browsers',
  );
  installDebianPackages(
    { strace: '/usr/bin/strace' },
    'the test that a receipt comes after its report is on disk',
  );
  if (!parts.includes('long')) return;
  installDebianPackages(
    {
      'tesseract-ocr': '/usr/bin/tesseract',
      'tesseract-ocr-chi-sim': '/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata',
    },
    'the tests that read pictures',
  );
  installDebianPackages(
    JSON.parse(readFileSync('tests/real-sites/wordpress-packages.json', 'utf8')),
    'the tests on a real WordPress',
  );
  installDebianPackages(
    JSON.parse(readFileSync('tests/desk/servers/postgres-packages.json', 'utf8')),
    'the tests of desks on a PostgreSQL server',
  );
}

async function timed(name, work) {
  const start = performance.now();
  await work();
  times.push([name, (performance.now() - start) / 1000]);
}

/** Runs checks beside each other. */
function checkAll(checks) {
  return timed(checks.map(([name]) => name).join(', '), () =>
    Promise.all(checks.map(([name, ...command]) => check(name, command))),
  );
}

/** Runs one check to its end, then shows what it said and counts it. */
async function check(name, command) {
  const { status, said } = await run(command);
  console.log(`\n— ${name}\n${said}`);
  if (status === 0) passed += 1;
  else {
    failed += 1;
    failures.push(`${name}: its output is above`);
  }
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('close', (status) => resolve({ status, said: said.trimEnd() }));
  });
}

/** Runs the tests of these projects, counts them, and shows which files took longest. */
async function test(name, projects) {
  console.log(`\n— ${name}`);
  const file = `${output}/${name.replace(' ', '-')}.json`;
  await timed(name, () => {
    const { status } = spawnSync(
      'npx',
      [
        ...['--no-install', 'vitest', 'run', ...projects.flatMap((project) => ['--project', project])],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ],
      { stdio: 'inherit' },
    );
    const counted = readOutcomes(file);
    passed += counted.passed;
    skipped += counted.skipped;
    // A run that broke outside any test (a file that would not load, an unhandled rejection) is a failure
    // too.
    failed += status === 0 ? counted.failed : Math.max(1, counted.failed);
    failures.push(...counted.failures);
    if (status !== 0 && counted.failures.length === 0)
      failures.push(`${name}: broke outside any test, see above`);
    console.log(`\nThe slowest files of the ${name}:`);
    for (const [path, seconds] of counted.slowest)
      console.log(`${String(Math.round(seconds)).padStart(5)} s  ${path}`);
    console.log();
  });
}

function readOutcomes(file) {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.testResults.filter(unloaded).length,
      skipped: json.numPendingTests + json.numTodoTests,
      failures: json.testResults.flatMap(describeFailures),
      slowest: json.testResults
        .map(({ name, startTime, endTime }) => [relative('.', name), (endTime - startTime) / 1000])
        .sort(([, a], [, b]) => b - a)
        .slice(0, 15),
    };
  } catch (error) {
    console.error(`The tests wrote no outcome: ${error}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [], slowest: [] };
  }
}

/** A line for each test of the file that failed, with the first lines of its messages. */
function describeFailures(file) {
  const path = relative('.', file.name);
  if (unloaded(file)) return [`${path}\n${begins(file.message)}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${path} › ${fullName}\n${begins(failureMessages.join('\n'))}`);
}

/** The first lines of a message, without the calls inside libraries. */
function begins(text) {
  const lines = text
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, 12);
  return lines.map((line) => `    ${line}`).join('\n');
}

/** A test file that failed before any of its tests ran. */
function unloaded(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}
