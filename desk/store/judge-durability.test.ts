import { expect, it } from 'vitest';
import { durabilityFaults } from './judge-durability.ts';

const settings = (fsync: string, synchronous: string) => [
  { name: 'fsync', setting: fsync },
  { name: 'synchronous_commit', setting: synchronous },
];

it('a database that waits for its disk is fine, whatever it waits for besides', () => {
  for (const waits of ['on', 'local', 'remote_apply'])
    expect(durabilityFaults(settings('on', waits))).toEqual([]);
});

it('each setting by which “committed” comes too early is named', () => {
  expect(durabilityFaults(settings('off', 'on'))).toEqual([expect.stringContaining('fsync is off')]);
  expect(durabilityFaults(settings('off', 'off'))).toHaveLength(2);
});
