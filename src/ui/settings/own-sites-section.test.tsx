// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { writeInto } from '../../../tests/write-into.ts';
import type { Refusal } from '../../contract/result.ts';
import { saveSettings } from '../save-settings.ts';
import { OwnSitesSection } from './own-sites-section.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../save-settings.ts', () => ({ saveSettings: vi.fn() }));

it('what is written while profiles are saved stays in the field', async () => {
  let save = () => {};
  vi.mocked(saveSettings).mockReturnValue(
    new Promise<Refusal | null>((done) => {
      save = () => done(null);
    }),
  );
  render(<OwnSitesSection ownSites={[]} />, document.body);
  const field = document.querySelector('textarea');
  const write = async (text: string) => {
    writeInto(field, text);
    await Promise.resolve();
  };
  await write('[]');
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await write('[{ "id": "my-forum" }]');
  save();
  await vi.waitFor(() => expect(document.querySelector('output')?.textContent).toBe('saved'));
  expect(field?.value).toBe('[{ "id": "my-forum" }]');
});
