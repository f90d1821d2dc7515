// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextLayout } from './next-slice.ts';

vi.mock('./dom/true-property.ts', () => ({ rootElement: () => document.documentElement }));

let beginFrame = () => {};
const observed: Element[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  observed.length = 0;
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    beginFrame = act;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    beginFrame = () => {};
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (element: Element) => observed.push(element);
      disconnect = () => {};
    },
  );
});

afterEach(() => vi.useRealTimers());

test('the layout is waited for from the beginning of a frame, so that no page is told of a loop', () => {
  void nextLayout();
  expect(observed).toEqual([]);
  beginFrame();
  expect(observed).toEqual([document.documentElement]);
});

test('where no frame is painted it is not waited for after 200 ms', async () => {
  const waited = nextLayout();
  await vi.advanceTimersByTimeAsync(200);
  await waited;
  beginFrame();
  expect(observed).toEqual([]);
});
