import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../history/database.ts';
import { stretchesOf } from '../../history/page-traces.ts';
import { changeSettings } from '../../settings/settings.ts';
import { noteTexts } from './note-texts.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const page = 'https://forum.example/t/1';
const kept = async () => (await openDatabase()).getAll('page-traces');

beforeEach(async () => {
  await changeSettings({ tracePages: true });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => vi.useRealTimers());

/** Lets the texts be kept that were noted. */
async function settle(): Promise<void> {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
}

test('texts that come in pieces are kept as one page, after a while, and short ones not at all', async () => {
  noteTexts(page, ['听说天天吃姜治脱发', '回复', '赞']);
  noteTexts(page, ['今天天气不错，适合出门', '回复']);
  noteTexts('https://forum.example/menu', ['回复', '赞']);
  expect(await kept()).toEqual([]);
  await settle();
  await expect.poll(async () => (await kept()).map((trace) => trace.page)).toEqual([page]);
  const [trace] = await kept();
  expect([...(trace ? stretchesOf(trace) : [])]).toHaveLength(2);
  expect(JSON.stringify(trace)).not.toMatch(/[\u4e00-\u9fff]/);
});

test('what was noted is not kept where that was switched off since', async () => {
  noteTexts(page, ['听说天天吃姜治脱发']);
  await changeSettings({ tracePages: false });
  await settle();
  await new Promise((next) => setTimeout(next, 50));
  expect(await kept()).toEqual([]);
});
