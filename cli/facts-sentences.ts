import type { PartFacts, PartProblem } from '../src/scan/scan-file.ts';
import { plainName } from './plain-name.ts';

const problems = {
  'not-text': 'is no text, or in an encoding that is not read; say which with --encoding',
  damaged: 'could not be read to its end',
  'too-large': 'unpacks to far more than a text would, and was given up',
} as const satisfies Record<Exclude<PartProblem, 'wordless'>, string>;

/** So many parts that were not looked at are named. */
const mostNamed = 5;

/** What whoever scans a file should know of one of its parts: how it was read, and what was wrong. Pure. */
export function factsSentences(facts: PartFacts): string[] {
  const { encoding, isCertain, format, rows, dropped, controls, unreadable, broken, problem, detail } = facts;
  const name = plainName(facts.name);
  const lines: string[] = [];
  if (format) lines.push(`${name}: read as ${format} in ${encoding}, ${rows} rows.`);
  if (encoding && !isCertain) lines.push(`${name}: the encoding is a guess; --encoding says it.`);
  if (dropped.length > 0)
    lines.push(`${name}: not looked at, since they tell of people: ${dropped.join(', ')}.`);
  if (controls > 0) lines.push(`${name}: ${controls} control characters were taken out.`);
  if (unreadable > 0) lines.push(`${name}: ${unreadable} places are not in ${encoding}.`);
  if (broken > 0) lines.push(`${name}: ${broken} records could not be read, or not all of them.`);
  if (problem && problem !== 'wordless')
    lines.push(`${name} ${problems[problem]}${detail === '' ? '' : ` (${detail})`}.`);
  return lines;
}

/** Says of a file which of its parts hold no text, as pictures do, and were not looked at. Pure. */
export function wordlessSentence(file: string, parts: readonly string[]): string {
  const named = parts.slice(0, mostNamed).map(plainName).join(', ');
  const more = parts.length > mostNamed ? ` and ${parts.length - mostNamed} more` : '';
  return `${plainName(file)}: not looked at, since they hold no text: ${named}${more}.`;
}
