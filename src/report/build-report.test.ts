import { expect, test } from 'vitest';
import { noteLimit } from '../contract/report.ts';
import { buildReport, leavableParts, type ReportInput } from './build-report.ts';

const input: ReportInput = {
  id: '0b0f3f0e-7a53-4b52-8d43-5a3c8a1a6f10',
  now: new Date('2026-11-25T08:00:00Z'),
  page: {
    documentKey: 'a',
    historyKey: '',
    nameKey: '',
    url: 'https://me:pw@forum.example/t?tid=7&utm_source=x#p9',
    canonicalUrl: 'https://forum.example/t?tid=7&fbclid=1',
    title: '标题',
    language: 'zh-CN',
    viewport: { width: 1280, height: 800, pixelRatio: 2 },
    selection: null,
    deskLink: null,
    site: null,
  },
  tabUrl: 'https://forum.example/',
  tabTitle: 'tab',
  urlScope: 'full',
  leftOut: [],
  passages: [
    {
      quote: { type: 'TextQuoteSelector', exact: '吃大蒜能治流感', prefix: '听说', suffix: '，真的' },
      textFragmentUrl: 'https://me:pw@forum.example/t?tid=7&utm_source=x#:~:text=%E5%A4%A7',
      permalink: 'https://forum.example/t?tid=7#p9',
    },
  ],
  category: 'health',
  disputes: null,
  releases: [],
  note: '',
  contact: '  ',
  attachment: null,
  capturedAt: new Date('2026-11-25T08:00:05Z'),
  extensionVersion: '0.1.0',
  sameDocument: true,
};
const build = (change: Partial<ReportInput>) => {
  const built = buildReport({ ...input, ...change });
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
};

test('credentials, fragments and tracking parameters leave with no address', () => {
  expect(JSON.stringify(build({}))).not.toMatch(/me:pw|utm_|fbclid/);
});

test('a post’s link loses its tracking parameters and keeps the post', () => {
  const [passage] = input.passages;
  const linkOf = (permalink: string) =>
    build({ passages: passage ? [{ ...passage, permalink }] : [] }).passages[0]?.permalink;
  expect(linkOf('https://forum.example/t?tid=7&share_token=x#16')).toBe('https://forum.example/t?tid=7#16');
  expect(linkOf('https://me:pw@forum.example/t?tid=7#/?token=x')).toBe('https://forum.example/t?tid=7');
});

test('the scope without query holds for every address of the report', () => {
  const text = JSON.stringify(build({ urlScope: 'no-query' }));
  expect(text).not.toContain('tid=7');
  expect(text).toContain('https://forum.example/t#:~:text=');
});

test('the origin scope tells nothing but the site', () => {
  const { page, passages } = build({ urlScope: 'origin' });
  expect(page.url).toBe('https://forum.example/');
  expect(page.canonicalUrl).toBeUndefined();
  expect(passages[0]).toEqual({ quote: input.passages[0]?.quote });
});

test('a title left out is empty, and nothing is told of the device where that is left out', () => {
  const { page, capture } = build({ leftOut: ['title', 'device'] });
  expect(page.title).toBe('');
  expect(page.language).toBeUndefined();
  expect(capture).toMatchObject({ viewport: { width: 0, height: 0 }, extensionVersion: '' });
});

test('the title of a page that could not be looked into goes without personal data', () => {
  expect(build({ page: null, tabTitle: '打 13812345678' }).page.title).toBe('打 ███████████');
});

test('a contact that was left empty is not sent', () => {
  expect(build({})).not.toHaveProperty('contact');
  expect(build({ contact: ' me@example.org ' }).contact).toBe('me@example.org');
});

test('a note over the limit is refused with its length, one at the limit is not', () => {
  expect(buildReport({ ...input, note: '字'.repeat(100_000) })).toEqual({
    ok: false,
    error: { code: 'note_too_long', values: ['100000'] },
  });
  expect(build({ note: '字'.repeat(noteLimit) }).note).toHaveLength(noteLimit);
});

test('a page without a web address is refused', () => {
  expect(buildReport({ ...input, page: null, tabUrl: 'about:blank' })).toMatchObject({
    error: { code: 'address_withheld' },
  });
});

test('control characters and halves of letters are left out of every text, line breaks are not', () => {
  const note = 'a\u0000b\u001b[31mc\nd\te\ud83d😀';
  const passages = [
    { quote: { type: 'TextQuoteSelector' as const, exact: '吃\u0007大蒜', prefix: '\udc00', suffix: '' } },
  ];
  const report = build({ note, passages });
  expect(report.note).toBe('ab[31mc\nd\te\ufffd😀');
  expect(report.passages[0]?.quote).toMatchObject({ exact: '吃大蒜', prefix: '\ufffd' });
});

test('each part of what goes along can be left out, and is offered only where it is there', () => {
  const [passage] = input.passages;
  const entry = { listId: 'urn:list', listVersion: 3, entryId: 'garlic' };
  const passages = passage ? [{ ...passage, floor: 16, entry }] : [];
  expect(leavableParts(input.page, passages)).toEqual([
    'title',
    'canonical',
    'around',
    'post',
    'entry',
    'device',
  ]);
  expect(leavableParts(null, [])).toEqual(['title', 'device']);
  const whole = build({ passages });
  expect(whole.passages[0]).toMatchObject({ floor: 16, entry, quote: { prefix: '听说' } });
  const cut = build({ passages, leftOut: leavableParts(input.page, passages) });
  expect(cut.page).toEqual({ url: 'https://forum.example/t?tid=7', urlScope: 'full', title: '' });
  expect(cut.passages).toEqual([
    { quote: { type: 'TextQuoteSelector', exact: '吃大蒜能治流感', prefix: '', suffix: '' } },
  ]);
});

test('a report tells when it was begun and when its page was captured', () => {
  const { createdAt, capture } = build({});
  expect([createdAt, capture.at]).toEqual(['2026-11-25T08:00:00.000Z', '2026-11-25T08:00:05.000Z']);
});

test('an entry of a signed list is named with the release that states it, unless two could', () => {
  const [passage] = input.passages;
  const entry = { listId: 'urn:list', listVersion: 3, entryId: 'garlic' };
  const release = 'a'.repeat(64);
  const named = { listId: 'urn:list', listVersion: 3, release };
  const referencesOf = (...releases: ReportInput['releases']) => {
    const { passages, disputes } = build({
      passages: passage ? [{ ...passage, entry }] : [],
      disputes: entry,
      releases,
    });
    return [passages[0]?.entry, disputes];
  };
  const older = { ...named, listVersion: 2 };
  expect(referencesOf(older, named)).toEqual([
    { ...entry, release },
    { ...entry, release },
  ]);
  expect(referencesOf(older)).toEqual([entry, entry]);
  expect(referencesOf(named, { ...named, release: 'b'.repeat(64) })).toEqual([entry, entry]);
});
