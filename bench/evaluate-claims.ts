import type { Entry } from '../src/contract/list.ts';
import { findMatches } from '../src/matches/find-matches.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { openCompiledList } from '../src/matches/list/compiled-list.ts';
import { readEvaluationOptions } from './read-evaluation-options.ts';
import { readLabelledSet } from './read-labelled-set.ts';

/**
 * Judges claim matching on a labelled set: `npm run claims:evaluate CLAIMS.jsonl TEXTS.jsonl [-- --wordings
 * N] [--quiet] [--curve]`. Claims are lines `{"claim": id, "wordings": [...]}`, texts `{"id": ..., "claim":
 * id or null, "text": ...}`, with a `"kind"` if recall is wanted by kind. Prints the recall of plain matches
 * and of those marked as asked or doubted together, the precision of each, and every wrong pair;
 * `--wordings` uses only the first N of each claim, `--quiet` leaves the pairs out, `--curve` prints one
 * line for each of several thresholds instead. Ends with 2, and says where, when arguments or files are not
 * right.
 */

const options = readEvaluationOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(
    `${options}\nUsage: npm run claims:evaluate CLAIMS.jsonl TEXTS.jsonl [-- --wordings N] [--quiet] [--curve]`,
  );
  process.exit(2);
}
const { set, faults } = readLabelledSet(options.claimsPath, options.textsPath);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(2);
}
const { claims, texts } = set;
const { wordings } = options;
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
const { leftOut } = compileList({ entries });
for (const { code, values: blanks } of leftOut) console.log(`left out: ${code} ${blanks?.join(' ')}`);

if (options.curve) {
  const factors = [0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.4];
  console.table(factors.map((factor) => ({ needs: factor, ...sharesOf(judge(factor)) })));
} else {
  const judged = judge(1, options.quiet ? undefined : say);
  console.log(`${claims.length} claims, ${texts.length} texts, ${judged.all.of} of them repeat a claim`);
  console.log(`recall ${share(judged.all)}, of those missed ${judged.refuted} as refuted`);
  for (const [kind, counts] of judged.byKind) console.log(`recall of ${kind}: ${share(counts)}`);
  for (const part of ['plain', 'marked'] as const) {
    const { right, wrong } = judged[part];
    console.log(
      `precision of ${part}: ${ratio(right, right + wrong)} (${right} right, ${wrong} wrong pairs)`,
    );
  }
  console.log(`${((texts.length / judged.seconds) | 0).toLocaleString('en')} texts a second`);
}

interface Counts {
  found: number;
  of: number;
}

interface Pairs {
  right: number;
  wrong: number;
}

interface Judged {
  /** Retellings found, plain or marked. */
  all: Counts;
  byKind: Map<string, Counts>;
  plain: Pairs;
  /** What the sentence around it asks or doubts. */
  marked: Pairs;
  refuted: number;
  seconds: number;
}

/**
 * Counts what is found when passages must tell `factor` times what is needed; `say` hears of every wrong or
 * missed pair.
 */
function judge(factor: number, say?: (head: string, claim: string, text: string) => void): Judged {
  const { compiled, entries: kept } = compileList({ entries });
  const { needs } = openCompiledList(compiled).claims;
  for (const [wording, need] of needs.entries()) needs[wording] = factor * need;
  const judged: Judged = {
    all: { found: 0, of: 0 },
    byKind: new Map(),
    plain: { right: 0, wrong: 0 },
    marked: { right: 0, wrong: 0 },
    refuted: 0,
    seconds: 0,
  };
  const started = performance.now();
  for (const { id: textId, claim, text, kind } of texts) {
    const own = claim === null ? null : String(claim);
    const matches = findMatches(text, compiled).map((match) => ({
      ...match,
      id: kept[match.entry]?.id ?? '',
    }));
    // Plain ones last, so that they stand for their entry where it is found both ways.
    const shown = matches.filter((match) => !match.refutedHere);
    const byDoubt = [...shown.filter(({ doubt }) => doubt), ...shown.filter(({ doubt }) => !doubt)];
    const found = new Map(byDoubt.map((match) => [match.id, match]));
    for (const [entry, { score, doubt }] of found) {
      const pairs = judged[doubt ? 'marked' : 'plain'];
      if (entry === own) pairs.right++;
      else {
        pairs.wrong++;
        say?.(
          `wrong: text ${textId} (claim ${claim}) ${doubt ?? 'found'} as ${entry}, score ${score.toFixed(2)}`,
          entry,
          text,
        );
      }
    }
    if (own === null) continue;
    const isFound = found.has(own);
    count(judged.all, isFound);
    if (kind !== undefined) {
      const counts = judged.byKind.get(kind) ?? { found: 0, of: 0 };
      count(counts, isFound);
      judged.byKind.set(kind, counts);
    }
    if (isFound) continue;
    if (matches.some((match) => match.id === own)) judged.refuted++;
    say?.(`missed: text ${textId} is claim ${claim}`, own, text);
  }
  judged.seconds = (performance.now() - started) / 1000;
  return judged;
}

function count(counts: Counts, isFound: boolean): void {
  counts.of++;
  if (isFound) counts.found++;
}

/** Recall, the precision of plain and marked ones, and recall by kind, for a row of a table. */
function sharesOf({ all, byKind, plain, marked }: Judged): Record<string, string | number> {
  return {
    recall: ratio(all.found, all.of),
    'precision plain': ratio(plain.right, plain.right + plain.wrong),
    'precision marked': ratio(marked.right, marked.right + marked.wrong),
    wrong: `${plain.wrong} + ${marked.wrong}`,
    ...Object.fromEntries([...byKind].map(([kind, { found, of }]) => [kind, ratio(found, of)])),
  };
}

function ratio(part: number, whole: number): string {
  return whole > 0 ? (part / whole).toFixed(3) : 'none';
}

function share({ found, of }: Counts): string {
  return `${ratio(found, of)} (${found} of ${of})`;
}

function say(head: string, claim: string, text: string): void {
  const wording = entries.find((entry) => entry.id === claim)?.claim;
  console.log(`${head}\n  claim: ${wording}\n  text:  ${text.replace(/\s+/g, ' ').slice(0, 200)}`);
}
