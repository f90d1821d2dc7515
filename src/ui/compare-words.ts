/** A stretch of two texts that are compared: in both, or in one of them alone. */
export interface ComparedPiece {
  text: string;
  is: 'same' | 'gone' | 'new';
}

/**
 * What is gone of `was`, and what is new in `now`, letter by letter, with as much the same as can be. A
 * letter that was blacked out may be any. In time and memory of both lengths multiplied. Pure.
 */
export function compareWords(was: string, now: string): ComparedPiece[] {
  const [before, after] = [[...was], [...now]];
  const shared = sharedLetters(before, after);
  const pieces: ComparedPiece[] = [];
  const add = (is: ComparedPiece['is'], letter: string) => {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += letter;
    else pieces.push({ is, text: letter });
  };
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [one, other] = [before[left], after[right]];
    if (one !== undefined && other !== undefined && isSame(one, other)) {
      add('same', other);
      left += 1;
      right += 1;
    } else if (one !== undefined && shared(left + 1, right) >= shared(left, right + 1)) {
      add('gone', one);
      left += 1;
    } else if (other !== undefined) {
      add('new', other);
      right += 1;
    }
  }
  return pieces;
}

const isSame = (one: string, other: string): boolean => one === other || one === '█';

/** How many letters can be the same from a place in each on; fewer than none beyond the end of either. */
function sharedLetters(before: string[], after: string[]): (left: number, right: number) => number {
  const width = after.length + 1;
  const most = new Uint16Array((before.length + 1) * width);
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      most[at] = isSame(before[left] ?? '', after[right] ?? '')
        ? (most[at + width + 1] ?? 0) + 1
        : Math.max(most[at + width] ?? 0, most[at + 1] ?? 0);
    }
  return (left, right) =>
    left > before.length || right > after.length ? -1 : (most[left * width + right] ?? 0);
}
