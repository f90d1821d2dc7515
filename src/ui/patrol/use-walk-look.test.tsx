// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good } from '../../contract/result.ts';
import type { Walk } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { useWalkLook } from './use-walk-look.ts';

const { told, silent } = vi.hoisted(() => ({
  told: new Set<(changes: object) => void>(),
  silent: { addListener: () => {}, removeListener: () => {} },
}));
vi.mock('../../platform/browser.ts', () => ({
  browser: {
    tabs: { onUpdated: silent, onRemoved: silent },
    storage: {
      session: {
        onChanged: {
          addListener: (heard: (changes: object) => void) => told.add(heard),
          removeListener: (heard: (changes: object) => void) => told.delete(heard),
        },
      },
    },
  },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
afterEach(() => render(null, document.body));

it('what the first page of a walk tells before its tab is listened to is seen', async () => {
  let count = 0;
  vi.mocked(sendToWorker).mockImplementation((async () => {
    const look = { tabId: 7, isOpen: true, isReading: false, matches: Array(count).fill({}) };
    // Told between the first answer and whoever waits for it.
    if (count === 0) for (const hear of told) queueMicrotask(() => hear({ 'tab:7:matches:0': {} }));
    count = 1;
    return good(look);
  }) as never);
  const walk = { at: 'https://forum.example/t/1', due: null } as Walk;
  const Shown = () => <p>{useWalkLook(walk)?.matches.length}</p>;
  render(<Shown />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe('1'));
});
