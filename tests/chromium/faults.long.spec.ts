import { expect, test } from 'vitest';
import { runFaults } from '../faults/run-faults.ts';

/** `npm run test:faults` does the same with 10,000 reports. */
test('of 500 reports sent through a faulty network, with worker, browser and desk killed, none is lost, doubled or stuck', async () => {
  const mishaps = {
    'worker killed': 10,
    'browser killed': 2,
    'extension updated': 2,
    'desk killed': 2,
    'power of the desk cut': 2,
  };
  const run = await runFaults({ reports: 500, seed: 5, mishaps });
  // How often a torn log costs the database depends on how much is written behind it; torn-log.long.spec.ts
  // makes sure.
  expect({ ...run, counts: null, seconds: 0, databasesLost: 0 }).toEqual({
    lost: [],
    duplicated: [],
    stuck: [],
    pictureLost: [],
    atTheDesk: 500,
    mishaps,
    databasesLost: 0,
    counts: null,
    seconds: 0,
  });
  // Every kind of fault was met, so the result is about all of them.
  expect(run.counts.size).toBe(15);
}, 900_000);
