// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { codeInPicture } from './code-in-picture.ts';
import { ReadCode } from './read-code.tsx';

vi.mock('../../platform/page-browser.ts', () => {
  const getMessage = (key: string, values: string[]) =>
    key === 'page_language' ? 'en' : [key, ...values].join(' ').trim();
  return { browser: { i18n: { getMessage } } };
});
vi.mock('./code-in-picture.ts', () => ({ codeInPicture: vi.fn() }));

/** What each picture in turn is found to hold. */
const readings: ((text: string | null) => void)[] = [];
const onRead = vi.fn();

beforeEach(() => {
  readings.length = 0;
  onRead.mockClear();
  vi.stubGlobal('createImageBitmap', async () => ({ close: vi.fn() }));
  vi.mocked(codeInPicture).mockImplementation(() => new Promise((done) => readings.push(done)));
  render(<ReadCode onRead={onRead} />, document.body);
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const drawn = () => new Promise((resolve) => setTimeout(resolve, 10));

function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

const press = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();

/** Chooses two pictures; the second is read first, and then the first is found to hold `late`. */
async function readSecondFirst(late: string | null): Promise<void> {
  choose(new File(['1'], 'first.png'));
  choose(new File(['2'], 'second.png'));
  await vi.waitFor(() => expect(readings).toHaveLength(2));
  readings[1]?.('https://second.example');
  await drawn();
  readings[0]?.(late);
  await drawn();
}

it('of two pictures the one that was chosen last counts, whichever is read first', async () => {
  await readSecondFirst('https://first.example');
  expect(onRead.mock.calls).toEqual([['https://second.example']]);
});

it('a picture that was given up for another says nothing about what is shown', async () => {
  await readSecondFirst(null);
  expect(document.querySelector('output')?.textContent).toBe('code_read');
  expect(document.body.textContent).not.toContain('refusal_code_not_found');
});

it('a camera that is allowed only after its page was left is turned off', async () => {
  const stop = vi.fn();
  let allow = () => {};
  const allowed = new Promise((done) => {
    allow = () => done({ getTracks: () => [{ stop }] });
  });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => allowed } });
  press('code_camera');
  render(null, document.body);
  allow();
  await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
});

it('a file that no camera makes is not read, and the sentence says how much is', async () => {
  const large = new File(['1'], 'large.png');
  Object.defineProperty(large, 'size', { value: 30_000_001 });
  choose(large);
  await drawn();
  expect(readings).toHaveLength(0);
  expect(document.body.textContent).toContain('refusal_file_too_large 30 MB');
});
