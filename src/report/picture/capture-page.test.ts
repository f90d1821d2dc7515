import { expect, test, vi } from 'vitest';
import { good, refused } from '../../contract/result.ts';
import type { TabDescription, ViewOfPage } from '../../messages/message-contract.ts';
import { capturePage } from './capture-page.ts';

const view: ViewOfPage = {
  documentKey: 'a',
  url: 'https://forum.example/t/1',
  historyKey: '',
  nameKey: '',
  scrollX: 0,
  scrollY: 0,
  width: 800,
  height: 600,
  clientWidth: 800,
  clientHeight: 600,
  pageHeight: 3000,
  areas: [],
  scrollsInside: false,
  stuck: [],
};

const asked = vi.hoisted((): unknown[] => []);
vi.mock('../../messages/send-message.ts', () => ({
  sendToFrame: async (_tab: number, _frame: number, kind: string, request: { areas?: boolean }) => {
    if (kind === 'measure-view') asked.push(request.areas);
    return good(kind === 'measure-view' ? view : null);
  },
}));
vi.mock('./capture-visible-tab.ts', () => ({ captureVisibleTab: async () => refused('page_changed') }));

test('a page is searched for people for its picture, and not where it is only scrolled', async () => {
  const tab = { tabId: 1, windowId: 1, page: view } as unknown as TabDescription;
  await capturePage(tab, () => {}, new AbortController().signal);
  // Five views to load it all, one to begin at; the first picture is refused.
  expect(asked).toEqual([false, false, false, false, false, false, true]);
});
