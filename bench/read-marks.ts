/** What stands around each name in the HTML of a labelled page. */
const open = '⟦';
const close = '⟧';
const marks = new RegExp(`[${open}${close}]`, 'g');

export const withoutMarks = (marked: string): string => marked.replaceAll(marks, '');

/** A text and the places in it where somebody is named. */
export interface MarkedText {
  text: string;
  names: { start: number; end: number }[];
}

/** Takes the marks out of a text. Throws where they are not in pairs. */
export function readMarks(marked: string): MarkedText {
  const names: MarkedText['names'] = [];
  let text = '';
  let start: number | null = null;
  for (const part of marked.split(new RegExp(`(${marks.source})`))) {
    if (part === open && start === null) start = text.length;
    else if (part === close && start !== null) {
      names.push({ start, end: text.length });
      start = null;
    } else if (part === open || part === close) throw new Error(`Marks are not in pairs: ${marked.trim()}`);
    else text += part;
  }
  if (start !== null) throw new Error(`Marks are not in pairs: ${marked.trim()}`);
  return { text, names };
}
