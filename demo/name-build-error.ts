import { stripVTControlCharacters } from 'node:util';

/** What is wrong with the code, as a build told it. */
export interface BuildError {
  /** The code around each mistake, each shown once. */
  frames: string;
  /** One line: the file with line and column of the first mistake, and what is wrong there. */
  summary: string;
}

/**
 * Takes from what Vite printed what a person needs to mend it. Vite prints a mistake in the script of a page
 * twice, each time with the calls that led to it.
 */
export function nameBuildError(printed: string): BuildError {
  const lines = stripVTControlCharacters(printed).split('\n');
  const mistakes = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    const place = /╭─\[ (.+) \]/.exec(line)?.[1];
    const end = lines.findIndex((other, after) => after > at && other.includes('╯'));
    if (place === undefined || end < 0) continue;
    const what = (lines[at - 1] ?? '').replace(/^\[[\w:-]+\] ?/, '');
    mistakes.set(`${place}: ${what}`, lines.slice(at, end + 1).join('\n'));
  }
  const [summary] = mistakes.keys();
  if (summary !== undefined) return { frames: [...mistakes.values()].join('\n'), summary };
  // A check of ours names the place in its sentence.
  const checked = lines.map((line) => /^\w*Error: (\S+:\d+:\d+: .+)/.exec(line)?.[1]).find(Boolean);
  if (checked !== undefined) return { frames: '', summary: checked };
  const told = lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return { frames: '', summary: [...new Set(told)].join('\n') };
}
