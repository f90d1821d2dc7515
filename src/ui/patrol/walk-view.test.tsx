// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good } from '../../contract/result.ts';
import type { Patrol, Walk } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { WalkView } from './walk-view.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('./use-walk-look.ts', () => ({ useWalkLook: () => undefined }));
afterEach(() => render(null, document.body));

const walk: Walk = {
  ...{ startedAt: 1, endedAt: null, at: 'https://forum.example/t/1', state: 'on', due: null },
  ...{ visits: {}, parts: [], undo: null },
};

it('what is chosen and reported right after a step is the match that the step leads to', async () => {
  let arrive = () => {};
  let current = 'first';
  const asked = vi.fn(async (name: string) => {
    if (name === 'go-to-match')
      await new Promise<void>((done) => {
        arrive = done;
      });
    return name === 'look-at-walk' ? good({ current }) : good(null);
  });
  vi.mocked(sendToWorker).mockImplementation(asked as never);
  const patrol: Patrol = { id: '1', name: 'Set', createdAt: 1, pages: [{ url: walk.at, title: '' }], walk };
  const head = { current: null };
  render(<WalkView patrol={patrol} walk={walk} others={[]} head={head} onOpen={vi.fn()} />, document.body);
  for (const key of ['j', 'x', 'r']) dispatchEvent(new KeyboardEvent('keydown', { key }));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  current = 'second';
  arrive();
  await vi.waitFor(() => expect(asked).toHaveBeenLastCalledWith('report-matches', { digests: ['second'] }));
});

it('a page that is waited for is not said again each second', async () => {
  vi.useFakeTimers();
  const { at } = walk;
  const waiting = { ...walk, due: { url: at, from: Date.now() + 5000 } } as Walk;
  const patrol: Patrol = {
    id: '1',
    name: 'Set',
    createdAt: 1,
    pages: [{ url: at, title: '' }],
    walk: waiting,
  };
  const head = { current: null };
  render(<WalkView patrol={patrol} walk={waiting} others={[]} head={head} onOpen={vi.fn()} />, document.body);
  const said = () => [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join();
  const before = said();
  expect(document.querySelector('[role=timer]')).not.toBeNull();
  expect(before).not.toContain('patrol_waiting');
  await vi.advanceTimersByTimeAsync(2000);
  expect(said()).toBe(before);
  vi.useRealTimers();
});
