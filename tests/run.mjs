// `npm test`: installs what is missing, then types, lint, both builds and every test. Ends with one counting line.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPackages, installDebianPackages, installPackages } from '../setup/install-missing.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();
installDebianPackages(
  { ...chromiumPackages, 'firefox-esr': '/usr/bin/firefox-esr' },
  'the tests in real browsers',
);
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
  { strace: '/usr/bin/strace' },
  'the test that a receipt comes after its report is on disk',
);

const outcomes = '.test-output/vitest.json';
rmSync('.test-output', { recursive: true, force: true });
mkdirSync('.test-output', { recursive: true });

let passed = 0;
let failed = 0;

/** Runs one check to its end, then shows what it said and counts it. */
async function check(name, ...command) {
  const { status, said } = await run(command);
  console.log(`\n— ${name}\n${said}`);
  if (status === 0) passed += 1;
  else failed += 1;
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

await Promise.all([
  check('types', 'tsc', '--noEmit'),
  check('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
  check('build for Chromium', 'vite', 'build', '--logLevel', 'warn'),
  check('build for Firefox', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'),
]);

console.log('\n— tests');
const vitest = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${outcomes}`],
  { stdio: 'inherit' },
);
const counted = readOutcomes();
passed += counted.passed;
// A run that broke outside any test (a file that would not load, an unhandled rejection) is a failure too.
failed += vitest.status === 0 ? counted.failed : Math.max(1, counted.failed);

console.log(
  `\n${passed} passed, ${failed} failed${counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''}`,
);
process.exitCode = failed === 0 && counted.passed > 0 ? 0 : 1;

function readOutcomes() {
  try {
    const json = JSON.parse(readFileSync(outcomes, 'utf8'));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.testResults.filter(unloaded).length,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch (error) {
    console.error(`The tests wrote no outcome: ${error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A test file that failed before any of its tests ran. */
function unloaded(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}
