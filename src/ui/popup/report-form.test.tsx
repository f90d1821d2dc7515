// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good, type Result } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import type { Draft } from '../../report/draft/draft.ts';
import { takePicture } from '../../report/picture/take-picture.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { ReportForm } from './report-form.tsx';
import { samplePassage, sampleTab } from './sample-tab.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../platform/browser.ts', () => ({
  browser: { runtime: { getManifest: () => ({ version: '1' }) } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../../report/draft/draft.ts', () => ({ clearDraft: vi.fn() }));
vi.mock('../../report/picture/take-picture.ts', () => ({ takePicture: vi.fn() }));
vi.mock('./kept-words.ts', () => ({ keepWords: vi.fn() }));
vi.mock('./earlier-report.tsx', () => ({ EarlierReport: () => null }));
vi.mock('../what-is-sent.tsx', () => ({ WhatIsSent: () => null }));
afterEach(() => render(null, document.body));

const disputed: Draft = {
  page: { url: 'https://forum.example/t/1', documentKey: '', historyKey: '', nameKey: '' },
  passages: [samplePassage('the disputed words')],
  category: '',
  disputes: { listId: 'list', listVersion: 1, entryId: 'garlic' },
  note: '',
  personLeftOut: false,
  asItStands: false,
};

const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A form whose picture was refused and whose page is being looked at again: gives the way to answer. */
async function formThatLooksAgain(draft: Draft | null) {
  vi.mocked(takePicture).mockResolvedValue({ ok: false, error: { code: 'page_changed', values: [] } });
  let answer = (_tab: Result<TabDescription>) => {};
  vi.mocked(sendToWorker).mockReturnValue(
    new Promise((done) => {
      answer = done;
    }) as never,
  );
  render(
    <ReportForm
      {...{
        tab: sampleTab(),
        draft,
        words: null,
        earlier: [],
        settings: defaultSettings,
        categories: [],
        releases: [],
      }}
      hasOwn={{ current: false }}
      onSent={vi.fn()}
    />,
    document.body,
  );
  await drawn();
  press('report_picture_retake');
  return async () => {
    answer(good(sampleTab()));
    await drawn();
  };
}

const press = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();

it('the kind of picture that is chosen while the page is looked at again stays', async () => {
  const answer = await formThatLooksAgain(null);
  const whole = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === 'picture_page',
  );
  whole?.click();
  await answer();
  expect(whole?.querySelector('input')?.checked).toBe(true);
  expect(vi.mocked(takePicture).mock.lastCall?.[0].kind).toBe('page');
});

it('a dispute that is left while the page is looked at again does not bring its passage back', async () => {
  const answer = await formThatLooksAgain(disputed);
  expect(document.body.textContent).toContain('the disputed words');
  press('dispute_report_instead');
  await answer();
  expect(document.body.textContent).not.toContain('the disputed words');
});
