import { readFileSync } from 'node:fs';
import { openFile } from '../cli/open-file.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { scanFile } from '../src/scan/scan-file.ts';

/** Scans one file in a process of its own and prints what that took, as JSON. */
const [path = '', entries = ''] = process.argv.slice(2);
// The dictionary its words are taken from is not part of what a scan takes.
const { compiled } = compileList({ entries: JSON.parse(readFileSync(entries, 'utf8')) });
const { source, close } = await openFile(path);
const choices = { encoding: null, format: null, columns: null };
const began = performance.now();
const before = process.cpuUsage();
let matches = 0;
let rows = 0;
for await (const { found, facts } of scanFile(source, [compiled], choices)) {
  matches += found.length;
  rows = facts.rows;
}
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(before);
await close();
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, peakBytes, matches, rows }));
