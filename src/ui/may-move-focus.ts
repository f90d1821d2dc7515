/**
 * Whether the focus is nowhere, or in a part that it is to be moved out of: once an answer has come, a person
 * may have gone on to write elsewhere.
 */
export function mayMoveFocus(from: string): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.closest(from) !== null;
}
