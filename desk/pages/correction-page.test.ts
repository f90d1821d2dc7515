import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { samplePublished } from '../../tests/sample-published.ts';
import type { PublicDispute } from '../disputes/dispute-store.ts';
import { publicEntriesOf } from '../publishing/public-entries.ts';
import { type AroundEntry, correctionPage } from './correction-page.ts';
import { pageWords } from './page-words.ts';
import { publicPageFile } from './public-page.ts';
import type { PageLanguage } from './wished.ts';

const address = 'https://desk.example';
const evil = '</script><script>alert(1)</script>';

function pageOf(
  changes: Partial<Entry>,
  language: PageLanguage = 'en',
  around: Partial<AroundEntry> = {},
): string {
  const list = sampleListOf(3, { ...sampleEntry('water', '停水三天'), ...changes });
  const [shown] = publicEntriesOf([samplePublished(list)]).values();
  if (!shown) throw new Error('no entry');
  const ways = {
    ...{ home: '../', index: () => '../corrections', entry: (name: string) => name },
    share: (digest: string) => `../shares/${digest}.png`,
    ...{ atom: '../corrections.atom', feed: '../corrections.json', other: null, isServed: true },
  };
  const config = { name: '小城求证台', publisher: '小城', contact: { email: 'desk@example.org' } };
  return publicPageFile(
    pageWords[language],
    correctionPage(pageWords[language], { address, config }, shown, ways, {
      disputes: null,
      similar: [],
      picture: null,
      ...around,
    }),
    'en.html',
  );
}
const linkedData = (page: string) => JSON.parse(scriptOf(page));
const scriptOf = (page: string) =>
  /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';

it('says what is right in its heading, and the claim in a quotation with its status', () => {
  const page = pageOf({ explanation: '没有停水计划。水质正常。' }, 'zh-CN');
  expect(page).toContain('<h1 lang="zh">没有停水计划。</h1>');
  expect(page).toContain('<p class="lead" lang="zh">水质正常。</p>');
  expect(page).toContain('<blockquote lang="zh">“停水三天。”</blockquote>');
  expect(page).toContain('<b>不实</b>');
  expect(page).toContain('<title>没有停水计划。 · 小城求证台</title>');
  expect(page).toContain('<meta property="og:title" content="没有停水计划。">');
  expect(page).toContain('<link rel="canonical" href="https://desk.example/corrections/water">');
});

it('says no more than the status where nobody has explained the claim', () => {
  expect(pageOf({})).toContain('This claim is false.</h1>');
  expect(pageOf({ status: 'unverified' })).toContain('Nobody has confirmed this claim so far.</h1>');
});

it('says that an entry was withdrawn, why, and what it said before, but not its explanation again', () => {
  const history = [
    { status: 'misleading' as const, at: '2026-03-01', reason: 'Listed.' },
    { status: 'withdrawn' as const, at: '2026-06-01', reason: 'Too broad.' },
  ];
  const page = pageOf({
    status: 'withdrawn',
    explanation: '没有停水计划。',
    updatedAt: '2026-06-01',
    history,
  });
  expect(page).toMatch(/Until <time [^>]*>June 1, 2026<\/time> this page said “Misleading”/);
  expect(page).toContain('Too broad.');
  expect(page).not.toContain('没有停水计划');
});

it('says in its history what came of objections, each in its place, and asks for no more than it knows', () => {
  const history = [
    { status: 'false' as const, at: '2026-03-01T08:00:00Z', reason: '首次公布。' },
    { status: 'corrected' as const, at: '2026-05-01T08:00:00Z', reason: '东区停水两小时。' },
  ];
  const at = (moment: string) => new Date(moment);
  const entry = { status: 'corrected' as const, updatedAt: '2026-05-01T08:00:00Z', history };
  const disputes: PublicDispute[] = [
    { times: 3, outcome: 'open', at: at('2026-06-01T08:00:00Z'), dueAt: at('2026-06-04'), reason: null },
    { times: 1, outcome: 'changed', at: at('2026-05-01T08:00:01Z'), dueAt: null, reason: null },
    {
      times: 2,
      outcome: 'upheld',
      at: at('2026-04-01T08:00:00Z'),
      dueAt: null,
      reason: '水厂的公告没有变。',
    },
  ];
  const page = pageOf(entry, 'zh-CN', { disputes });
  const steps = /<ol class="steps">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
  const order = [
    '有 3 次异议',
    '有过 1 次异议，结果：已改',
    '东区停水',
    '有过 2 次异议，结果：维持',
    '首次公布',
  ];
  const places = order.map((text) => steps.indexOf(text));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(steps).toContain('水厂的公告没有变。');
  const form = page.slice(page.indexOf('id="objection"'));
  expect(form).toContain('有 3 次异议');
  expect(form).not.toContain('有过');
});

it('leads to the pages of similar claims, each with its status', () => {
  const list = sampleListOf(3, { ...sampleEntry('north', '城北停水'), status: 'corrected' });
  const similar = [...publicEntriesOf([samplePublished(list)]).values()];
  const page = pageOf({}, 'zh-CN', { similar });
  expect(page).toMatch(/<h2>相近的说法<\/h2>.*<b>已更正<\/b>.*<a href="north" lang="zh">城北停水。<\/a>/s);
  expect(pageOf({}, 'zh-CN')).not.toContain('相近的说法');
});

it('is passed on with the picture that was drawn of it, which is shown in the page and allowed there alone', () => {
  const page = pageOf({ explanation: '没有停水计划。水质正常。' }, 'zh-CN', { picture: 'a'.repeat(64) });
  for (const meta of [
    `property="og:image" content="https://desk.example/shares/${'a'.repeat(64)}.png"`,
    'property="og:image:width" content="1200"',
    'property="og:image:height" content="630"',
    'property="og:image:alt" content="没有停水计划。 不实: “停水三天。” 小城求证台"',
    'name="twitter:card" content="summary_large_image"',
  ])
    expect(page).toContain(`<meta ${meta}>`);
  expect(page).toContain(`<img src="../shares/${'a'.repeat(64)}.png" width="1200" height="630"`);
  expect(page).toContain('img-src &#39;self&#39;');
  const plain = pageOf({});
  expect(plain).toContain('<meta name="twitter:card" content="summary">');
  expect(plain).not.toMatch(/<img|img-src|og:image/);
});

it('is a ClaimReview of the organisation, which names nobody who made the claim', () => {
  const page = pageOf({ explanation: '没有停水计划。', firstListedAt: '2026-02-01' });
  expect(linkedData(page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': 'https://desk.example/corrections/water',
    url: 'https://desk.example/corrections/water',
    claimReviewed: '停水三天。',
    articleSection: 'health',
    datePublished: '2026-02-01',
    dateModified: '2026-03-01',
    author: { '@type': 'Organization', name: '示例求证台', url: 'https://desk.example/' },
    reviewRating: {
      ...{ '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1 },
      ...{ alternateName: '不实', ratingExplanation: '没有停水计划。' },
    },
    isBasedOn: [{ '@type': 'CreativeWork', url: 'https://example.org/correction', name: '这是谣言' }],
  });
});

it('shows as text whatever a list says, and allows its data by its hash alone', () => {
  const page = pageOf({
    claim: evil,
    explanation: evil,
    history: [{ status: 'false', at: '2026-03-01', reason: evil }],
  });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(linkedData(page)).toMatchObject({ claimReviewed: evil });
  const hash = createHash('sha256').update(scriptOf(page)).digest('base64');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(policy).toContain(`script-src &#39;sha256-${hash}&#39;`);
  expect(policy).not.toContain('unsafe');
});
