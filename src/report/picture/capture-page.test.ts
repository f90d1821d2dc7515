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
  sendToFrame: async (_tab: number, _frame: number, kind: string, request: unknown) => {
    if (kind === 'measure-view') asked.push(request);
    return good(kind === 'measure-view' ? view : null);
  },
}));
vi.mock('./capture-visible-tab.ts', () => ({ captureVisibleTab: async () => refused('page_changed') }));

test('a page is searched for people for its picture, and not where it is only scrolled', async () => {
  const tab = { tabId: 1, windowId: 1, page: view } as unknown as TabDescription;
  await capturePage(tab, () => {}, new AbortController().signal);
  // Five views to load it all, and one to begin at, asked once before its picture, which is refused.
  const [scrolled, pictured] = [
    { areas: false, stuck: false },
    { areas: true, stuck: true },
  ];
  expect(asked).toEqual([scrolled, scrolled, scrolled, scrolled, scrolled, pictured]);
});
