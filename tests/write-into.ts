/** Writes into a field in place of what stands there, and tells the page, as a browser does. */
export function writeInto(
  field: HTMLInputElement | HTMLTextAreaElement | null | undefined,
  text: string,
): void {
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
