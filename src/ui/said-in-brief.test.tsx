// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { checkBundles } from '../export/evidence/check-bundles.ts';
import type { EntryDetails } from '../history/records.ts';
import { sampleFlag } from './popup/sample-tab.ts';
import { ScanPage } from './scan/scan-page.tsx';
import { EntryView } from './settings/entry-view.tsx';
import { VerifyPage } from './verify/verify-page.tsx';

const known = vi.hoisted(() => ({ claim: '停水三天', status: 'false' }));

vi.mock('../platform/page-browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => (key === 'page_language' ? 'en' : key) },
    runtime: { getURL: (path: string) => path },
  },
}));
vi.mock('../export/evidence/check-bundles.ts', () => ({ checkBundles: vi.fn() }));
vi.mock('./page-head.tsx', () => ({ PageHead: () => null }));
vi.mock('./scan/use-scan.ts', () => ({
  rowsOf: () => 1,
  useScan: () => {
    const rows = { length: 1, listTitles: () => [], entryAt: () => ({ known }) };
    return [{ file: { name: 'a.txt' }, parts: [], rows, state: 'done', refusal: null }, {}];
  },
}));
vi.mock('./scan/use-found-rows.ts', () => ({
  useFoundRows: () => ({ found: [0], failure: null }),
  useRow: () => ({
    known,
    passage: '停水',
    before: '听说',
    after: '三天',
    meaning: 'stated',
    row: 1,
    column: '',
  }),
}));
vi.mock('./scan/scan-progress.tsx', () => ({ ScanProgress: () => null }));
vi.mock('./row-list.tsx', () => ({
  RowList: ({ onChoose }: { onChoose: (number: number) => void }) => (
    <button type="button" id="row" onClick={() => onChoose(0)}>
      row
    </button>
  ),
}));
afterEach(() => render(null, document.body));

const places = 'output, [role=status], [role=alert], [aria-live]';
const regions = () => [...document.querySelectorAll(places)];
const said = () =>
  regions()
    .map(({ textContent }) => textContent)
    .filter((words) => words !== '');

it('of a bundle that was checked one sentence is said, and not its table', async () => {
  const files = [{ name: 'report.json', state: 'changed', named: 'a', found: 'b' }];
  const bundle = {
    kind: 'evidence',
    madeAt: '2026-11-02T08:00:00Z',
    files,
    receipt: null,
    signature: 'none',
  };
  vi.mocked(checkBundles).mockImplementation(async function* () {
    yield { name: null, checked: { ok: true, value: bundle } } as never;
  });
  render(<VerifyPage />, document.body);
  const standing = regions();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['PK'], 'evidence.zip')] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(said()).toEqual(['verify_wrong']), 3000);
  expect(document.querySelector('table')?.closest(places)).toBeNull();
  expect(standing).toEqual(regions());
});

it('of the entry that is shown its state and what it claims are said', async () => {
  const entry: EntryDetails = { ...sampleFlag('garlic'), history: [] } as never;
  const props = { read: async () => entry, nameOf: (id: string) => id, actions: undefined };
  render(<EntryView {...props} entry={null} />, document.body);
  const standing = regions();
  expect(standing).toHaveLength(1);
  render(<EntryView {...props} entry={1} />, document.body);
  await vi.waitFor(() => expect(said()).toEqual([`status_false: ${entry.claim}`]), 3000);
  expect(standing).toEqual(regions());
});

it('of the match that is shown its state and what is claimed are said, and not its surroundings', async () => {
  render(<ScanPage />, document.body);
  document.querySelector<HTMLElement>('#row')?.click();
  await vi.waitFor(() => expect(said()).toContain('status_false: 停水三天'), 3000);
  expect(document.querySelector('blockquote')?.closest(places)).toBeNull();
});
