import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { mostHidden } from './hidden-flags.ts';
import { keepHidden, setHidden, showAgain } from './keep-hidden.ts';
import { changeSettings, readSettings, settingsInForce } from './settings.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const flag = (key: string) => ({ key, page: 'https://forum.example/t/1', claim: '吃大蒜能治流感' });
const hiddenKeys = async () => (await readSettings()).hiddenFlags.map(({ key }) => key);

beforeEach(() => changeSettings({ hiddenFlags: [] }));

test('flags hidden at the same moment are all hidden', async () => {
  await Promise.all(['a', 'b', 'c'].map((key) => keepHidden(flag(key))));
  expect(await hiddenKeys()).toEqual(['a', 'b', 'c']);
});

test('a flag hidden while another is shown again is not lost', async () => {
  await keepHidden(flag('a'));
  await Promise.all([showAgain('a', flag('a').page), keepHidden(flag('b'))]);
  expect(await hiddenKeys()).toEqual(['b']);
});

test('what is hidden or shown holds at once for the worker, which keeps the settings at hand', async () => {
  const keysInForce = async () => (await settingsInForce()).hiddenFlags.map(({ key }) => key);
  await keepHidden(flag('a'));
  expect(await keysInForce()).toEqual(['a']);
  await setHidden(flag('a'), false);
  expect(await keysInForce()).toEqual([]);
  await setHidden(flag('a'), true);
  expect(await keysInForce()).toEqual(['a']);
});

test('one too many is refused, and nothing is changed', async () => {
  const many = Array.from({ length: mostHidden }, (_, index) => flag(`many ${index}`));
  await changeSettings({ hiddenFlags: many });
  expect(await keepHidden(flag('a'))).toMatchObject({ ok: false, error: { code: 'hidden_full' } });
  expect((await readSettings()).hiddenFlags).toEqual(many);
});
