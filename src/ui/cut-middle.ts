/** A text of at most so many characters: of a longer one its beginning, “…” and its end. Pure. */
export function cutMiddle(text: string, most: number): string {
  // By code points, so that no character is cut in two.
  const characters = [...text];
  if (characters.length <= most) return text;
  const atEnd = Math.floor((most - 1) / 3);
  return `${characters.slice(0, most - 1 - atEnd).join('')}…${characters.slice(-atEnd).join('')}`;
}
