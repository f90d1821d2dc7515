import { expect, test, vi } from 'vitest';
import { smallPictures } from './small-pictures.ts';

function pretended(most: number) {
  const begun: string[] = [];
  const closed: string[] = [];
  const shown: string[] = [];
  const pictures = smallPictures(async (id: string) => {
    begun.push(id);
    if (id === 'broken') throw new Error('not to be decoded');
    return id === 'none' ? null : { id, close: () => closed.push(id) };
  }, most);
  const ask = (id: string) => pictures.ask(id, (picture) => shown.push(picture.id));
  return { pictures, begun, closed, shown, ask };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('who asked last is served first, and who went away meanwhile is not served', async () => {
  const { begun, shown, ask } = pretended(9);
  for (const id of ['a', 'b']) ask(id);
  const takeBack = ask('c');
  ask('d');
  takeBack();
  await settled();
  expect(begun).toEqual(['a', 'd', 'b']);
  expect(shown).toEqual(['a', 'd', 'b']);
});

test('a picture that is gone or broken holds up no other', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { shown, ask } = pretended(9);
  for (const id of ['a', 'none', 'broken']) ask(id);
  await settled();
  expect(shown).toEqual(['a']);
  error.mockRestore();
});

test('the last ones are kept, and what is given up is closed', async () => {
  const { pictures, closed, ask } = pretended(2);
  for (const id of ['a', 'b']) {
    ask(id);
    await settled();
  }
  expect(pictures.kept('a')?.id).toBe('a');
  ask('c');
  await settled();
  expect(closed).toEqual(['b']);
  expect(pictures.kept('b')).toBeNull();
});
