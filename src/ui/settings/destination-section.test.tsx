// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Endpoint } from '../../settings/endpoint.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { saveSettings } from '../save-settings.ts';
import { DestinationSection } from './destination-section.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } },
}));
vi.mock('../save-settings.ts', () => ({ saveSettings: vi.fn() }));
vi.mock('./allow-access.tsx', () => ({ AllowAccess: () => null }));
vi.mock('./service-form.tsx', () => ({ ServiceForm: () => null }));
vi.mock('./try-button.tsx', () => ({ TryButton: () => null }));

const endpoint = (name: string): Endpoint => ({
  ...{ kind: 'webhook', name, reportsUrl: `https://${name}.example/` },
  ...{ privacyUrl: null, contact: {}, expect: null },
});

it('an endpoint that is chosen before the page shows the choice before it takes nothing of that back', () => {
  let now = { ...defaultSettings, endpoint: endpoint('a'), otherEndpoints: [endpoint('b'), endpoint('c')] };
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    now = { ...now, ...(typeof change === 'function' ? change(now) : change) } as typeof now;
    return null;
  });
  render(<DestinationSection {...now} />, document.body);
  for (const name of ['b', 'c'])
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === `destination_use ${name}`)
      ?.click();
  expect([now.endpoint, ...now.otherEndpoints].map(({ name }) => name)).toEqual(['c', 'b', 'a']);
});
