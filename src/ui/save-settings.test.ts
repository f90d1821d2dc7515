import { expect, it, vi } from 'vitest';
import { changeSettings } from '../settings/settings.ts';
import { saveSettings } from './save-settings.ts';

vi.mock('../settings/settings.ts', () => ({ changeSettings: vi.fn() }));
vi.spyOn(console, 'error').mockImplementation(() => {});

it('a full disk is called one, and says what to do', async () => {
  vi.mocked(changeSettings).mockRejectedValueOnce(new DOMException('Quota exceeded.', 'QuotaExceededError'));
  expect(await saveSettings({})).toEqual({ code: 'storage_full' });
  vi.mocked(changeSettings).mockRejectedValueOnce(new Error('odd'));
  expect(await saveSettings({})).toEqual({ code: 'storage_failed', values: ['Error: odd'] });
  vi.mocked(changeSettings).mockResolvedValueOnce();
  expect(await saveSettings({})).toBeNull();
});
