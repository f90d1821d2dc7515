import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { browser } from '../platform/page-browser.ts';
import { explainInText } from './explain-in-text.ts';
import { findInTexts } from './find-in-texts.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

// Sentences are as their keys: what they say in each language is tried in real browsers.
Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

test('of two lists with one id, each explains its own flag', async () => {
  const text = '听说大蒜治病。';
  for (const desk of ['https://one.example', 'https://two.example']) {
    const history: Entry['history'] = [{ at: '2026-01-01', status: 'unverified', reason: desk }];
    const list = sampleListOf(1, { ...sampleEntry('garlic', '大蒜治病'), history });
    await putList(`${desk}/list`, list, makeReadyList(`${desk}/list`, list), null);
  }
  const { flags } = await findInTexts([text]);
  const explained = await Promise.all(
    flags.map(({ key }) => explainInText({ text, start: 2, end: 6, flagKey: key })),
  );
  expect(explained).toMatchObject([
    { ok: true, value: { history: [{ reason: 'https://one.example' }] } },
    { ok: true, value: { history: [{ reason: 'https://two.example' }] } },
  ]);
});
