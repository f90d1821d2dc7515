import { expect, test } from 'vitest';
import { commandInList } from './list-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['ArrowDown', {}, { by: 1, chooses: false }],
  ['ArrowUp', { shiftKey: true }, { by: -1, chooses: true }],
  ['Delete', {}, 'delete'],
  ['Delete', { shiftKey: true }, null],
  ['Escape', {}, 'clear'],
  ['ArrowDown', { altKey: true }, null],
  ['ArrowDown', { ctrlKey: true, shiftKey: true }, null],
  ['a', {}, null],
] as const)('%s with %j is %j', (key, modifiers, command) => {
  expect(commandInList({ ...plain, key, ...modifiers })).toEqual(command);
});
