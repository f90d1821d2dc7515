// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { saveSettings } from '../save-settings.ts';
import { OwnWordsSection } from './own-words-section.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../save-settings.ts', () => ({ saveSettings: vi.fn() }));

it('a word for which there is no room stays in its field, beside the sentence that says so', async () => {
  render(<OwnWordsSection own={{ words: [], exceptions: [] }} />, document.body);
  const field = document.querySelector('input');
  const add = async () => {
    if (!field) throw new Error('no field');
    field.value = '桥下面有水怪';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(field.value).toBe('桥下面有水怪'));
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  vi.mocked(saveSettings).mockResolvedValueOnce({ code: 'storage_full' });
  await add();
  await vi.waitFor(() => expect(document.body.textContent).toContain('refusal_storage_full'));
  expect(field?.value).toBe('桥下面有水怪');
  vi.mocked(saveSettings).mockResolvedValueOnce(null);
  await add();
  await vi.waitFor(() => expect(field?.value).toBe(''));
});
