// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { checkBundles } from '../../export/evidence/check-bundles.ts';
import { VerifyPage } from './verify-page.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string, words: string[] = []) => [key, ...words].join(' ') },
    runtime: { getURL: (path: string) => path },
  },
}));
vi.mock('../../export/evidence/check-bundles.ts', () => ({ checkBundles: vi.fn() }));
vi.mock('../page-head.tsx', () => ({ PageHead: () => null }));

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const many = 1000;
/** How often each bundle may be looked at, when the first is shown and when all are. */
const mostLooks = 12;

it('what is found of many bundles is shown now and then, not with each of them', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let looks = 0;
  const bundle = { madeAt: '2026-11-02T08:00:00Z', files: [], receipt: null, signature: 'none' };
  vi.mocked(checkBundles).mockImplementation(async function* () {
    for (let at = 0; at < many; at += 1) {
      yield {
        name: `evidence-${at}.zip`,
        get checked() {
          looks += 1;
          return { ok: true, value: bundle };
        },
      } as never;
      // The page may be drawn anew.
      if (at % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  render(<VerifyPage />, document.body);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['PK'], 'reports.zip')] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelectorAll('.as-they-are > li')).toHaveLength(many));
  expect(looks).toBeLessThanOrEqual(mostLooks * many);
});
