import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { changeSettings } from '../settings/settings.ts';
import { findInTexts } from './find-in-texts.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const [one, two] = ['https://one.example/list', 'https://two.example/list'];
const text = '听说大蒜治病，喝醋也行。';
for (const url of [one, two]) {
  const scam = { ...sampleEntry('vinegar', '喝醋'), category: 'scam-and-extortion' };
  const list = { ...sampleListOf(1, sampleEntry('garlic', '大蒜治病'), scam), id: url };
  await putList(url, list, makeReadyList(url, list), null);
}

const choose = async (...listChoices: [url: string, isOff: boolean, ...offCategories: string[]][]) => {
  await changeSettings({
    listChoices: listChoices.map(([url, isOff, ...offCategories]) => ({ url, isOff, offCategories })),
  });
  forgetListsInForce();
};
/** Which list says what, in the order in which it is said. */
async function said(): Promise<string[]> {
  const { flags, found } = await findInTexts([text]);
  return (found[0] ?? []).map(({ flag }) => `${flags[flag]?.listId} ${flags[flag]?.entryId}`);
}
afterEach(() => choose());

test('lists speak in the order the person gave them', async () => {
  expect((await said()).slice(0, 2)).toEqual([`${one} garlic`, `${two} garlic`]);
  await choose([two, false], [one, false]);
  expect((await said()).slice(0, 2)).toEqual([`${two} garlic`, `${one} garlic`]);
});

test('of a list that is off, nothing is found', async () => {
  await choose([one, true]);
  expect(await said()).toEqual([`${two} garlic`, `${two} vinegar`]);
});

test('of a category that is off for a list, nothing of that list is found', async () => {
  await choose([one, false, 'scam-and-extortion']);
  expect(await said()).toEqual([`${one} garlic`, `${two} garlic`, `${two} vinegar`]);
});
