/** Characters no receiver can show and some cannot store; line breaks and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text that every receiver can store: without control characters and half surrogate pairs. */
const sendableText = (text: string): string =>
  text.replace(controls, '').replace(/\p{Surrogate}/gu, '\ufffd');

/** The same for every text in a report, however deep. */
export function sendable<T>(value: T): T {
  if (typeof value === 'string') return sendableText(value) as T;
  if (Array.isArray(value)) return value.map(sendable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sendable(each)])) as T;
}
