import { existsSync } from 'node:fs';
import { runFaults } from './run-faults.ts';

/**
 * `npm run test:faults [-- --reports=10000 --seed=1]`: see run-faults.ts. Exits 1 when anything is lost,
 * doubled or stuck.
 */
const flag = (name: string, otherwise: number) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

if (!existsSync('dist/chromium/manifest.json')) {
  console.error('The extension is not built yet: run “npm run build” first.');
  process.exit(1);
}
const reports = flag('reports', 10_000);
const run = await runFaults({
  reports,
  seed: flag('seed', 1),
  mishaps: {
    'worker killed': flag('worker-kills', Math.ceil(reports / 50)),
    'browser killed': flag('browser-kills', Math.ceil(reports / 500)),
    'extension updated': flag('updates', Math.ceil(reports / 500)),
    'desk killed': flag('desk-kills', Math.ceil(reports / 250)),
    'power of the desk cut': flag('power-cuts', Math.ceil(reports / 250)),
  },
  log: console.log,
});
console.table([...run.counts].map(([fault, times]) => ({ fault, times })));
const { lost, duplicated, stuck, pictureLost } = run;
console.table({
  'reports queued': reports,
  'reports at the desk': run.atTheDesk,
  ...run.mishaps,
  'databases lost by the browser': run.databasesLost,
  seconds: run.seconds,
  lost: lost.length,
  duplicated: duplicated.length,
  stuck: stuck.length,
  'pictures lost': pictureLost.length,
});
const wrong = [...lost, ...duplicated, ...stuck, ...pictureLost];
if (wrong.length > 0) console.error('Wrong:', wrong.slice(0, 20).join(' '));
process.exit(wrong.length > 0 || run.atTheDesk !== reports ? 1 : 0);
