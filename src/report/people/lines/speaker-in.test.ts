import { expect, test } from 'vitest';
import { speakerIn } from './speaker-in.ts';

const speaker = (text: string) => {
  const span = speakerIn(text);
  return span && text.slice(span.start, span.end);
};

test.each([
  ['[09:11:02] *** quill77 (~q@host.example) has joined #moor', 'quill77'],
  ['[09:12:05] * moor_hen_ waves', 'moor_hen_'],
  ['[09:13:00] *** quill77 sets mode: +v moor_hen_', 'quill77'],
  ['[09:14:02] *** Quits: quill77 (Ping timeout: 240 seconds)', 'quill77'],
  ['09:14:02 -!- quill77 [q@host.example] has quit', 'quill77'],
  ['[09:14:02] <quill77> *** is a bad word', 'quill77'],
  ['[09:14:02] * Now talking on #moor', null],
  ['[09:14:02] *** End of the list', null],
])('in “%s” whoever did it is %j', (text, expected) => {
  expect(speaker(text)).toBe(expected);
});
