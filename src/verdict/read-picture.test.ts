import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { readPicture } from './read-picture.ts';

afterEach(() => vi.unstubAllGlobals());

const desk = { address: 'https://desk.example', token: 'seat_1' };
const sent = new TextEncoder().encode('the picture as it was sent');
const picture = {
  screenshot: '/reports/1/screenshot',
  sha256: createHash('sha256').update(sent).digest('hex'),
  mediaType: 'image/png',
};

/** The addresses that are asked, each answered with these bytes. */
function answering(bytes: Uint8Array<ArrayBuffer>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(bytes);
  });
  return asked;
}

test('a picture is shown as its desk has it, where its hash is the one that was reported', async () => {
  const asked = answering(sent);
  const read = await readPicture(desk, picture);
  expect(read.ok && (await read.value.text())).toBe('the picture as it was sent');
  expect(asked).toEqual(['https://desk.example/reports/1/screenshot']);
});

test('one that is another by a single byte is refused', async () => {
  answering(sent.map((byte, at) => (at === 3 ? byte ^ 1 : byte)));
  expect(await readPicture(desk, picture)).toMatchObject({ ok: false, error: { code: 'picture_changed' } });
});

test.each([
  [403, 'token-wrong', 'desk_token_wrong'],
  [404, 'not-found', 'picture_gone'],
  [500, 'desk-failed', 'desk_failed'],
])('one that a desk does not give, with %i, is said why', async (status, kind, code) => {
  vi.stubGlobal('fetch', async () =>
    Response.json(
      { type: `/problems/${kind}`, title: 'Why', status, detail: 'Why.' },
      { status, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
  expect(await readPicture(desk, picture)).toMatchObject({ ok: false, error: { code } });
});

test.each([
  ['at another address', { screenshot: 'https://other.example/reports/1/screenshot' }],
  ['at an address that begins like that of the desk', { screenshot: 'https://desk.example.other/1' }],
  ['of a type that may hold a script', { mediaType: 'image/svg+xml' }],
])('none is asked for %s', async (_, changes) => {
  const asked = answering(sent);
  expect((await readPicture(desk, { ...picture, ...changes })).ok).toBe(false);
  expect(asked).toEqual([]);
});
