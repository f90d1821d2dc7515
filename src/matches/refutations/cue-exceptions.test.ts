import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CueExceptions } from './cue-exceptions.ts';
import { foldedSlice, sentenceEnd, sentenceStart } from './cue-sentence.ts';
import { exceptionPatterns } from './exception-patterns.ts';
import { foldedSource } from './folded-expression.ts';
import { cueWords, refutationCues } from './refutation-cues.ts';

/** The same without guards: in the folded sentence, in which a cue stands between the only two angles. */
function obviouslyStand(patterns: readonly RegExp[], text: string, start: number, end: number): boolean {
  const before = foldedSlice(text, sentenceStart(text, start), start);
  const after = foldedSlice(text, end, sentenceEnd(text, end));
  const sentence = `${before}<${foldedSlice(text, start, end)}>${after}`;
  return patterns.some((pattern) => pattern.test(sentence));
}

const { zh, en } = exceptionPatterns;

describe.each([
  ['Chinese verdicts', [...zh.both, ...zh.verdicts], refutationCues.zh.verdicts],
  ['Chinese denials', [...zh.both, ...zh.denials], refutationCues.zh.denials],
  ['English verdicts', [...en.both, ...en.verdicts], refutationCues.en.verdicts],
  ['English denials', [...en.both, ...en.denials], refutationCues.en.denials],
])('around %s', (_, patterns, cues) => {
  // What patterns are made of, and letters that share their last bits with marks and letters patterns need.
  const pieces = [
    ...new Set(patterns.flatMap((pattern) => pattern.split(/[^\p{L}' ]+/u))),
    ...'企佂喎，。 \n？!.：的你5',
  ];
  const around = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(''));

  test('patterns are found where they stand and nowhere else', () => {
    const ours = new CueExceptions(patterns);
    const obvious = patterns.map((pattern) => new RegExp(foldedSource(pattern)));
    let standing = 0;
    fc.assert(
      fc.property(around, fc.constantFrom(...cueWords(cues)), around, (before, cue, after) => {
        const text = before + cue + after;
        const range = { start: before.length, end: before.length + cue.length };
        const doStand = obviouslyStand(obvious, text, range.start, range.end);
        if (doStand) standing++;
        expect(ours.standAround(text, range)).toBe(doStand);
      }),
      { numRuns: 5000 },
    );
    expect(standing).toBeGreaterThan(50);
  });
});
