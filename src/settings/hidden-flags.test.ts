import { expect, test } from 'vitest';
import { hideFlag, isHidden, mostHidden, undoHide } from './hidden-flags.ts';

const page = 'https://forum.example/t/1';
const here = { key: 'list garlic', page, claim: '吃大蒜能治流感' };

test('a flag hidden on a page is hidden there alone', () => {
  const hidden = hideFlag([], here);
  expect(hidden.ok && isHidden(hidden.value, here.key, page)).toBe(true);
  expect(hidden.ok && isHidden(hidden.value, here.key, 'https://forum.example/t/2')).toBe(false);
  expect(hidden.ok && isHidden(hidden.value, 'list other', page)).toBe(false);
});

test('a flag hidden everywhere takes the place of single pages, and is kept once', () => {
  const everywhere = { ...here, page: null };
  const before = { ...everywhere, insteadOf: [page] };
  expect(hideFlag([here, everywhere], everywhere)).toEqual({ ok: true, value: [before] });
  expect(isHidden([everywhere], here.key, null)).toBe(true);
});

test('what was hidden a moment ago is taken back, and nothing else', () => {
  const other = { ...here, key: 'list vinegar' };
  for (const more of [
    { ...here, page: 'https://forum.example/t/2' },
    { ...here, page: null },
  ]) {
    const hidden = hideFlag([here, other], more);
    const undone = hidden.ok ? undoHide(hidden.value, more.key, more.page) : [];
    expect(undone).toHaveLength(2);
    expect(undone).toEqual(expect.arrayContaining([here, other]));
  }
});

test('a full list of hidden flags refuses the next', () => {
  const many = Array.from({ length: mostHidden }, (_, index) => ({ ...here, key: `list ${index}` }));
  expect(hideFlag(many, here)).toMatchObject({ ok: false, error: { code: 'hidden_full' } });
});
