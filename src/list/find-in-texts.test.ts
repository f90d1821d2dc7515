import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { browser } from '../platform/page-browser.ts';
import { changeSettings } from '../settings/settings.ts';
import { explainInText } from './explain-in-text.ts';
import { findInTexts } from './find-in-texts.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';

// Sentences are as their keys: what they say in each language is tried in real browsers.
Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

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
const own = async (words: string[], exceptions: string[]) => {
  await changeSettings({ ownWords: { words, exceptions } });
  forgetListsInForce();
};
afterEach(async () => {
  await own([], []);
  await choose();
});

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

test('a list that the organisation has set cannot be switched off', async () => {
  Object.assign(browser, { storage: { managed: { get: async () => ({ lists: [one] }) } } });
  await choose([one, true], [two, true]);
  expect(await said()).toEqual([`${one} garlic`, `${one} vinegar`]);
  Object.assign(browser, { storage: undefined });
});

test('the person’s own words stand above all lists', async () => {
  await own(['大蒜治病', '听说'], []);
  expect(await said()).toEqual([
    'qiuzheng:own-words 听说',
    'qiuzheng:own-words 大蒜治病',
    `${one} garlic`,
    `${two} garlic`,
    `${one} vinegar`,
    `${two} vinegar`,
  ]);
  const [flag] = (await findInTexts([text])).flags;
  expect(flag).toMatchObject({ status: 'unverified', claim: '听说', correction: null });
});

test('an own word is explained like any other', async () => {
  await own(['大蒜治病'], []);
  const flagKey = 'qiuzheng:own-words 大蒜治病';
  expect(await explainInText({ text, start: 2, end: 6, flagKey })).toMatchObject({ ok: true });
});

test('what lies within an exception is not marked, whoever says it; what reaches beyond it is', async () => {
  await own(['大蒜'], ['大蒜治病', '喝']);
  expect(await said()).toEqual([`${one} vinegar`, `${two} vinegar`]);
  await own([], ['大 蒜 治 病']);
  expect(await said()).toEqual([`${one} vinegar`, `${two} vinegar`]);
});
