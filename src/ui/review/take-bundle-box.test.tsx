// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { deskClient } from '../../verdict/desk-client.ts';
import { TakeBundleBox } from './take-bundle-box.tsx';

vi.mock('../../platform/page-browser.ts', () => {
  const getMessage = (key: string, values: string[]) =>
    key === 'page_language' ? 'en' : [key, ...values].join(' ').trim();
  return { browser: { i18n: { getMessage } } };
});
afterEach(() => render(null, document.body));

it('a file that no desk takes is not sent to it, and the sentence says how much is', async () => {
  const takeBundle = vi.fn();
  const desk = { ...deskClient({ address: 'https://desk.example', token: 'token' }), takeBundle };
  render(<TakeBundleBox desk={desk} onShow={vi.fn()} />, document.body);
  const file = new File(['PK'], 'bundle.zip');
  Object.defineProperty(file, 'size', { value: 40_000_000 });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toBe('refusal_file_too_large 34.6 MB'),
  );
  expect(takeBundle).not.toHaveBeenCalled();
});
