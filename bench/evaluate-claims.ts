import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Entry } from '../src/contract/list.ts';
import { compileList } from '../src/matches/compile-list.ts';
import { findMatches } from '../src/matches/find-matches.ts';

/**
 * Judges claim matching on a labelled set: `npm run claims:evaluate CLAIMS.jsonl TEXTS.jsonl [-- --wordings N] [--quiet]`.
 * Claims are lines `{"claim": id, "wordings": [...]}`, texts `{"id": ..., "claim": id or null, "text": ...}`, with a `"kind"`
 * if recall is wanted by kind. Prints recall, precision and every wrong pair; `--wordings` uses only the first N of each claim, `--quiet` leaves the pairs out.
 */

const id = v.union([v.string(), v.number()]);
const claimSchema = v.object({ claim: id, wordings: v.pipe(v.array(v.string()), v.minLength(1)) });
const textSchema = v.object({ id, claim: v.nullable(id), text: v.string(), kind: v.optional(v.string()) });

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { wordings: { type: 'string' }, quiet: { type: 'boolean', default: false } },
});
const [claimsPath, textsPath] = positionals;
if (!claimsPath || !textsPath) {
  console.error('Usage: npm run claims:evaluate CLAIMS.jsonl TEXTS.jsonl [-- --wordings N] [--quiet]');
  process.exit(2);
}

const claims = readLines(claimsPath, claimSchema);
const texts = readLines(textsPath, textSchema);
const wordings = values.wordings ? Number(values.wordings) : Number.POSITIVE_INFINITY;
const entries = claims.map(
  (claim): Entry => ({
    id: String(claim.claim),
    match: { claim: claim.wordings.slice(0, wordings) },
    category: 'other',
    status: 'unverified',
    claim: claim.wordings[0] ?? '',
    updatedAt: '2026-01-01',
  }),
);
const { compiled, leftOut } = compileList({ entries });
for (const { code, values: blanks } of leftOut) console.log(`left out: ${code} ${blanks?.join(' ')}`);

const byKind = new Map<string, { found: number; of: number }>();
let right = 0;
let wrong = 0;
let missed = 0;
let refuted = 0;
const started = performance.now();
for (const { id: textId, claim, text, kind } of texts) {
  const matches = findMatches(text, compiled);
  refuted += matches.filter(
    (match) => match.refutedHere && compiled.entryIds[match.entry] === String(claim),
  ).length;
  const found = new Map(
    matches.filter((match) => !match.refutedHere).map((match) => [compiled.entryIds[match.entry], match]),
  );
  for (const [entry, match] of found) {
    if (claim !== null && entry === String(claim)) {
      right++;
      continue;
    }
    wrong++;
    say(
      `wrong: text ${textId} (claim ${claim}) found as ${entry}, score ${match.score.toFixed(2)}`,
      entry,
      text,
    );
  }
  if (claim !== null && kind !== undefined) {
    const counts = byKind.get(kind) ?? { found: 0, of: 0 };
    byKind.set(kind, {
      found: counts.found + (found.has(String(claim)) ? 1 : 0),
      of: counts.of + 1,
    });
  }
  if (claim !== null && !found.has(String(claim))) {
    missed++;
    say(`missed: text ${textId} is claim ${claim}`, String(claim), text);
  }
}
const seconds = (performance.now() - started) / 1000;
const share = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(3) : 'none');
console.log(`${claims.length} claims, ${texts.length} texts, ${right + missed} of them repeat a claim`);
console.log(
  `recall ${share(right, right + missed)} (${right} found, ${missed} missed, of those ${refuted} as refuted)`,
);
for (const [kind, { found, of }] of byKind)
  console.log(`recall of ${kind}: ${share(found, of)} (${found} of ${of})`);
console.log(`precision ${share(right, right + wrong)} (${wrong} wrong pairs)`);
console.log(`${((texts.length / seconds) | 0).toLocaleString('en')} texts a second`);

function say(head: string, claim: string | undefined, text: string): void {
  if (values.quiet) return;
  const wording = entries.find((entry) => entry.id === claim)?.claim;
  console.log(`${head}\n  claim: ${wording}\n  text:  ${text.replace(/\s+/g, ' ').slice(0, 200)}`);
}

function readLines<T extends v.GenericSchema>(path: string, schema: T): v.InferOutput<T>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = v.safeParse(schema, JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}, line ${index + 1}: ${v.summarize(parsed.issues)}`);
      return [parsed.output];
    });
}
