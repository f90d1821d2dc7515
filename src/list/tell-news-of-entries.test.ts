import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleEntry } from '../../tests/sample-list.ts';
import { openDatabase } from '../history/database.ts';
import { newsOfListed } from '../history/news-of-entry.ts';
import type { SeenEntry } from '../history/records.ts';
import { notifyPerson } from '../tabs/notify-person.ts';
import { tellNewsOfEntries } from './tell-news-of-entries.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});
vi.mock('../tabs/notify-person.ts', () => ({ notifyPerson: vi.fn() }));
vi.mock('../outbox/outbox-jobs.ts', () => ({ showNews: async () => {} }));
vi.mock('../platform/translate.ts', () => ({ translate: (key: string) => key }));

const page = 'https://forum.example/t/1';
const listed = (id: string, where: Partial<SeenEntry> = {}): SeenEntry =>
  newsOfListed({ url: 'https://lists.example/list.json', page, at: 1, ...where }, sampleEntry(id, id), 2);
const mayHold = [{ page, at: 1 }];

/** What the notification is called by which these are told. */
async function titleOf(...entries: SeenEntry[]): Promise<unknown> {
  for (const entry of entries) await (await openDatabase()).put('seen-entries', entry);
  await tellNewsOfEntries();
  return vi.mocked(notifyPerson).mock.calls[0]?.[1];
}

beforeEach(async () => {
  vi.mocked(notifyPerson).mockClear();
  await (await openDatabase()).clear('seen-entries');
});

test('that a page which was read may hold something is told as no more than that, and once', async () => {
  expect(await titleOf(listed('ginger', { mayHold }))).toBe('notify_read_title');
  await tellNewsOfEntries();
  expect(notifyPerson).toHaveBeenCalledTimes(1);
});

test('beside news of what was seen or reported it is told as that is', async () => {
  expect(await titleOf(listed('ginger', { mayHold }), listed('garlic'))).toBe('notify_entry_title');
});
