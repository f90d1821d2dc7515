import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { claimLetters } from './claim-letters.ts';
import { LetteredText } from './lettered-text.ts';

const text = normaliseText('昨天夜里水库决堤了，三十个人失踪，大家快跑。'.repeat(2000));

test('the letters around a place are those of the whole text there, in long texts too', () => {
  const whole = claimLetters(text.units, 0, text.length, text.from);
  const starts = [...whole.starts];
  const letters = [...whole.letters];
  const lettered = new LetteredText(text);
  for (const place of [0, 5, 4000, 4063, 4068, 30_000, text.length - 1, 12_000]) {
    const { from, to } = lettered.around(place, 60);
    const isNear = (start: number) => start >= place - 60 && start < place + 60;
    expect([...lettered.read.letters.subarray(from, to)]).toEqual(
      letters.filter((_, index) => isNear(starts[index] ?? 0)),
    );
    expect([...lettered.read.starts.subarray(from, to)]).toEqual(starts.filter(isNear));
  }
});
