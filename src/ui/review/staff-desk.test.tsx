// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { StaffDesk } from './staff-desk.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

it('the desk is asked for its queue while it has not said yet who is asking', () => {
  const fetch = vi.fn(() => new Promise<Response>(() => {}));
  vi.stubGlobal('fetch', fetch);
  render(
    <StaffDesk signIn={{ address: 'https://desk.example', token: 'token' }} onSignOut={vi.fn()} />,
    document.body,
  );
  const asked = fetch.mock.calls.map(([address]: unknown[]) => new URL(String(address)).pathname);
  expect(asked.sort()).toEqual(['/staff/claims', '/staff/me']);
});
