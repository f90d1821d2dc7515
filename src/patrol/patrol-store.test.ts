import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../history/database.ts';
import type { Patrol } from '../history/records.ts';
import {
  addPages,
  changePatrol,
  freeName,
  keepAfterCare,
  lastUsed,
  madeByPerson,
  putBack,
  readPatrol,
  readPatrols,
  removePatrol,
  takeOutPage,
} from './patrol-store.ts';
import { beginWalk } from './walk-plan.ts';

const page = (number: number) => ({ url: `https://forum.example/t/${number}`, title: '' });

// There is no Cache Storage outside browsers: nothing is put back from it.
vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(async () => (await openDatabase()).clear('patrols'));

test('pages make a patrol, and others come behind them', async () => {
  const made = await addPages({ name: '早班' }, [page(1), page(2)]);
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.added).toBe(2);
  expect(await addPages({ id: made.value.id }, [page(2), page(3)])).toMatchObject({ value: { added: 1 } });
  expect(await readPatrols()).toMatchObject([
    { name: '早班', pages: [page(1), page(2), page(3)], walk: null },
  ]);
});

test('what was removed elsewhere takes no pages, and is not made again by a change', async () => {
  const made = await addPages({ name: '早班' }, [page(1)]);
  if (!made.ok) throw new Error(made.error.code);
  const { id } = made.value;
  await removePatrol(id);
  expect(await addPages({ id }, [page(2)])).toEqual({ ok: false, error: { code: 'patrol_gone' } });
  expect(await changePatrol(id, (patrol) => patrol && { ...patrol, name: '晚班' })).toMatchObject({
    ok: false,
  });
  expect(await readPatrol(id)).toBeUndefined();
});

test('a page is put back where it stood, and what was done since in another window stays', async () => {
  const made = await addPages({ name: '早班' }, [page(1), page(2), page(3)]);
  if (!made.ok) throw new Error(made.error.code);
  const { id } = made.value;
  const before = await readPatrol(id);
  if (!before) throw new Error('there is none');
  await takeOutPage(id, page(2).url);
  await addPages({ id }, [page(4)]);
  await changePatrol(id, (patrol) => patrol && { ...patrol, name: '晚班' });
  // The second time it is there already.
  for (let time = 0; time < 2; time += 1) await putBack(before, page(2).url);
  expect(await readPatrol(id)).toMatchObject({ name: '晚班', pages: [page(1), page(2), page(3), page(4)] });
  await removePatrol(id);
  await putBack(before, null);
  expect(await readPatrol(id)).toEqual(before);
});

test('an after-care made again replaces the one of its claim, and pages that stay keep what they showed', async () => {
  const [kept, left] = [page(1), page(2)];
  const gone = { state: 'gone', at: 1, isTold: true } as const;
  const made = (pages: { url: string; title: string }[]) => ({
    ...{ id: 'claim', name: 'After-care', createdAt: 1, pages, walk: null },
    aftercare: { desk: 'https://desk.example', claimId: 'claim', looks: {} },
  });
  await keepAfterCare(made([kept, left]));
  await changePatrol('claim', (patrol) =>
    patrol?.aftercare
      ? {
          ...patrol,
          walk: beginWalk(patrol.pages, 0),
          aftercare: { ...patrol.aftercare, looks: { [kept.url]: gone, [left.url]: gone } },
        }
      : patrol,
  );
  await keepAfterCare(made([page(3), kept]));
  expect(await readPatrols()).toMatchObject([{ pages: [page(3), kept], walk: null }]);
  expect((await readPatrol('claim'))?.aftercare?.looks).toEqual({ [kept.url]: gone });
  // Pages that a person puts in would be gone with the next one.
  expect(madeByPerson(await readPatrols())).toEqual([]);
});

test('the set that was used last is the one that was made, given pages or walked last', () => {
  const set = (id: string, createdAt: number, more: Partial<Patrol> = {}): Patrol => ({
    ...{ id, createdAt, name: id, pages: [], walk: null },
    ...more,
  });
  const walkFrom = (startedAt: number) => ({ walk: beginWalk([page(1)], startedAt) });
  const [first, second] = [set('first', 1), set('second', 2)];
  const used = (...patrols: Patrol[]) => lastUsed(patrols)?.id;
  expect(used()).toBeUndefined();
  expect(used(first, second)).toBe('second');
  expect(used({ ...first, addedAt: 3 }, second)).toBe('first');
  const aftercare = { desk: 'https://desk.example', claimId: 'claim', looks: {} };
  expect(used(first, { ...second, aftercare })).toBe('first');
  expect(used({ ...first, ...walkFrom(3) }, { ...second, addedAt: 4 })).toBe('second');
  const over = walkFrom(3).walk;
  expect(used({ ...first, walk: over && { ...over, endedAt: 5 } }, { ...second, addedAt: 4 })).toBe('first');
});

test('pages that are added make a set the one used last', async () => {
  await changePatrol('early', () => ({ id: 'early', name: '早班', createdAt: 1, pages: [], walk: null }));
  await changePatrol('late', () => ({ id: 'late', name: '晚班', createdAt: 2, pages: [], walk: null }));
  await addPages({ id: 'early' }, [page(1)]);
  expect(lastUsed(await readPatrols())?.id).toBe('early');
});

test('a set that nobody named has a name that no other has', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));
  expect(freeName('我的页面', [])).toBe('我的页面');
  expect(freeName('我的页面', named('早班'))).toBe('我的页面');
  expect(freeName('我的页面', named('我的页面', '我的页面 3'))).toBe('我的页面 2');
  expect(freeName('我的页面', named('我的页面', '我的页面 2'))).toBe('我的页面 3');
});
