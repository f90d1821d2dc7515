const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Parts a text into lines that are at most `width` wide, between words where there are any; of more than
 * `most` lines the last one ends with an ellipsis. `measure` says how wide a text is. Pure.
 */
export function wrapLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  most: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text.trim().replace(/\s+/g, ' '), width, measure)) {
    // A mark that ends a sentence stays with it, though it stands out a little.
    if (line === '' || measure(line + part) <= width || /^[\p{Pe}\p{Pf}\p{Po}]$/u.test(part)) line += part;
    else {
      lines.push(line.trimEnd());
      line = part.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && measure(`${last}…`) > width)
    last = [...letters.segment(last)]
      .slice(0, -1)
      .map(({ segment }) => segment)
      .join('');
  return [...kept, `${last}…`];
}

/** The words of a text; one that is wider than a line, letter by letter. */
function* partsOf(text: string, width: number, measure: (text: string) => number): Iterable<string> {
  for (const { segment } of words.segment(text)) {
    if (measure(segment) <= width) yield segment;
    else for (const letter of letters.segment(segment)) yield letter.segment;
  }
}
