import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../tests/encode-text.ts';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import type { ReadingChoices } from '../../contract/list-formats.ts';
import { good } from '../../contract/result.ts';
import { type ListIdentity, readList } from './read-list.ts';

const identity: ListIdentity = {
  id: 'https://checks.example/feed',
  version: 3,
  title: 'Checks',
  publisher: 'Example',
  now: '2026-11-27T20:00:00Z',
  pageUrl: 'https://checks.example/2026/water',
};
const asItIs: ReadingChoices = { encoding: null, format: null, columns: null };
function readBytes(bytes: Uint8Array, choices: Partial<ReadingChoices> = {}) {
  const read = readList(bytes, { ...asItIs, ...choices }, identity);
  if (!read.ok) return read;
  const { reading, parsed } = read.value;
  return parsed.ok ? good({ ...reading, ...parsed.value }) : parsed;
}
const readText = (text: string, choices: Partial<ReadingChoices> = {}) => {
  const read = readBytes(new TextEncoder().encode(text), choices);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

test('a list in our own format is the list it states', () => {
  const list = sampleListOf(7, sampleEntry('garlic', '吃大蒜能治流感'));
  expect(readText(JSON.stringify(list))).toMatchObject({ format: 'list', list, leftOut: [] });
});

test('a word list becomes a list of unverified words, and what is wrong with single lines is said', () => {
  const { list, stated, leftOut } = readText('# 词表\n大蒜防癌\n\n  停水三天  \n大\n大蒜防癌\n');
  expect(list).toMatchObject({ id: identity.id, version: 3, title: 'Checks', publisher: 'Example' });
  expect(list.entries.map(({ id, status, claim, match }) => ({ id, status, claim, match }))).toEqual([
    { id: '大蒜防癌', status: 'unverified', claim: '大蒜防癌', match: { words: ['大蒜防癌'] } },
    { id: '停水三天', status: 'unverified', claim: '停水三天', match: { words: ['停水三天'] } },
  ]);
  expect(stated).toBe(4);
  expect(leftOut).toEqual([
    { code: 'entry_word_too_short', values: ['大', '大'] },
    { code: 'entry_no_words', values: ['大'] },
    { code: 'entry_duplicate', values: ['大蒜防癌', '#4'] },
  ]);
});

test('a table becomes a list whose categories are those of the table', () => {
  const { list, columns, header } = readText('word,category\n大蒜防癌,health\n停水三天,供水\n');
  expect(header).toEqual(['word', 'category']);
  expect(columns).toEqual({ word: 0, category: 1 });
  expect(list.categories).toEqual([{ id: '供水' }]);
  expect(list.entries.map(({ category }) => category)).toEqual(['health', '供水']);
});

test('what the person says of the columns counts, and of the format too', () => {
  const text = 'a,b\n1,大蒜防癌\n2,停水三天\n';
  expect(readText(text, { columns: { word: 1 } }).list.entries.map(({ id }) => id)).toEqual([
    '大蒜防癌',
    '停水三天',
  ]);
  expect(readText(text, { format: 'word-list' }).list.entries.map(({ id }) => id)).toContain('1,大蒜防癌');
});

test('a file whose encoding cannot be told is not read until somebody says which it is', () => {
  const bytes = encodeText('試試', 'big5');
  expect(readBytes(bytes)).toEqual({ ok: false, error: { code: 'text_undecided' } });
  expect(readBytes(bytes, { encoding: 'big5' })).toMatchObject({ ok: true, value: { encoding: 'big5' } });
  expect(readBytes(new Uint8Array([0x89, 0x50, 0, 0xff]))).toMatchObject({
    error: { code: 'text_unreadable' },
  });
});

const entriesOf = (text: string) => readText(text).list.entries;

describe('reviews of claims, as publishers mark them up', () => {
  test('a page with one review beside other scripts, its author an organisation, its rating a text', () => {
    const page = `<!doctype html><html><head><title>Water</title>
      <script>var a = {"@type": "ClaimReview", "claimReviewed": "not this"};</script>
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList"}</script>
      <!-- <script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": "nor this"}</script> -->
      <script type='application/ld+json' class="yoast">
        {"@context": "http://schema.org", "@type": "ClaimReview",
         "url": "https://checks.example/2026/water", "datePublished": "2026-03-01T08:00:00+0800",
         "claimReviewed": "The mayor said &quot;no water for three days&quot; because the works are poisoned",
         "author": {"@type": "Organization", "name": "Checks &amp; Balances", "url": "https://checks.example"},
         "itemReviewed": {"@type": "Claim", "appearance": [{"@type": "OpinionNewsArticle", "url": "https://a.example"}],
           "firstAppearance": {"@type": "SocialMediaPosting", "url": "https://b.example"},
           "author": {"@type": "Person", "name": "Somebody"}},
         "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1",
           "alternateName": "FALSE", "ratingExplanation": "The works were <b>never</b> closed."}}
      </script></head></html>`;
    expect(entriesOf(page)).toEqual([
      {
        id: 'the mayor said "no water for three days" because the works are poisoned @checks.example',
        match: { claim: ['The mayor said "no water for three days" because the works are poisoned'] },
        category: 'other',
        status: 'false',
        claim: 'The mayor said "no water for three days" because the works are poisoned',
        correction: {
          url: 'https://checks.example/2026/water',
          title: 'The mayor said "no water for three days" because the works are poisoned',
          publisher: 'Checks & Balances',
          publishedAt: '2026-03-01',
        },
        updatedAt: '2026-03-01',
        explanation: 'The works were never closed.',
      },
    ]);
  });

  test('a graph with references, types in arrays, a numeric rating and a person who writes for a paper', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': ['Organization', 'NewsMediaOrganization'], '@id': '#paper', name: '每日核查' },
        { '@type': 'Person', '@id': '#writer', name: '某某', worksFor: { '@id': '#paper' } },
        {
          '@type': ['Article', 'ClaimReview'],
          mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://daily.example/check/7' },
          headline: '核查：高速公路明天起全部免费？',
          author: [{ '@id': '#writer' }],
          publisher: { '@id': '#paper' },
          datePublished: '2026-02-03',
          dateModified: '2026-02-05',
          claimReviewed: ['明天起全国高速公路全部免费通行'],
          reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1 },
        },
      ],
    };
    expect(entriesOf(JSON.stringify(graph))).toMatchObject([
      {
        status: 'misleading',
        claim: '明天起全国高速公路全部免费通行',
        updatedAt: '2026-02-05',
        correction: {
          url: 'https://daily.example/check/7',
          title: '核查：高速公路明天起全部免费？',
          publisher: '每日核查',
          publishedAt: '2026-02-03',
        },
      },
    ]);
    expect(JSON.stringify(entriesOf(JSON.stringify(graph)))).not.toContain('某某');
  });

  test('a feed of many, each item wrapped, and one claim that two publishers reviewed', () => {
    const review = (url: string, alternateName: string) => ({
      '@type': 'DataFeedItem',
      dateModified: '2026-01-02',
      item: [
        {
          '@type': 'https://schema.org/ClaimReview',
          url,
          datePublished: '2026-01-01',
          author: { '@type': 'Organization', name: `Desk of ${url}` },
          claimReviewed: 'Garlic soup cures the flu within a single night',
          reviewRating: { '@type': 'Rating', alternateName },
        },
      ],
    });
    const feed = {
      '@type': 'DataFeed',
      dataFeedElement: [
        review('https://one.example/1', 'Pants on Fire!'),
        review('https://two.example/1', 'Half true'),
        review('https://one.example/2', 'Pants on Fire!'),
      ],
    };
    const { list, stated, leftOut } = readText(JSON.stringify(feed));
    expect(list.entries.map(({ status, correction }) => [status, correction?.url])).toEqual([
      ['false', 'https://one.example/1'],
      ['misleading', 'https://two.example/1'],
    ]);
    expect(stated).toBe(3);
    expect(leftOut.map(({ code }) => code)).toEqual(['entry_duplicate']);
  });

  const bare =
    '{"@type":"ClaimReview","claimReviewed":"Garlic soup cures the flu","url":"/7","datePublished":"2026-01-01"}';
  test.each([
    ['//<![CDATA[\n', '\n//]]>'],
    ['/*<![CDATA[*/', '/*]]>*/'],
    ['<![CDATA[', ']]>'],
    ['<!--', '-->'],
  ])('a script wrapped in %s %s, its address meant from the page on', (before, after) => {
    const page = `<p>x</p><SCRIPT TYPE="application/ld+json; charset=utf-8">${before}${bare}${after}</SCRIPT >`;
    expect(entriesOf(page)).toMatchObject([
      { status: 'unverified', correction: { url: 'https://checks.example/7', publisher: 'checks.example' } },
    ]);
  });

  test('a script written with entities throughout', () => {
    const page = `<html><script type=application/ld+json>${bare.replaceAll('"', '&quot;')}</script></html>`;
    expect(entriesOf(page)).toHaveLength(1);
  });

  test('a script with a trailing comma is refused by its number, and the others are read', () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const { list, leftOut } = readText(`<html>${script(`[${bare},]`)}${script(bare)}</html>`);
    expect(list.entries).toHaveLength(1);
    expect(leftOut[0]).toEqual({ code: 'linked_data_invalid', values: ['#1'] });
  });

  test('without a rating that is known a claim is unverified, without a day it is what it is said to be', () => {
    const review = JSON.parse(bare);
    const { list, leftOut } = readText(
      JSON.stringify([
        { ...review, datePublished: 'last week', reviewRating: { alternateName: 'False' } },
        { ...review, claimReviewed: 'Onion soup cures the flu', reviewRating: { alternateName: 'Purple' } },
        { ...review, claimReviewed: undefined },
      ]),
    );
    expect(list.entries.map(({ status }) => status)).toEqual(['false', 'unverified']);
    expect(leftOut.map(({ code }) => code).sort()).toEqual([
      'draft_rating_unknown',
      'draft_rating_unknown',
      'draft_without_claim',
    ]);
  });

  test('a rating that is a text, or said in several languages, and a claim that is the text of a thing', () => {
    const { claimReviewed, ...review } = JSON.parse(bare);
    const inLanguages = [
      { '@value': 'Falso', '@language': 'es' },
      { '@value': '不實', '@language': 'zh-Hant' },
    ];
    const { list, leftOut } = readText(
      JSON.stringify([
        { ...review, claimReviewed, reviewRating: 'Misleading' },
        {
          ...review,
          claimReviewed: 'Onion soup cures the flu',
          reviewRating: { alternateName: inLanguages },
        },
        {
          ...review,
          itemReviewed: { '@type': 'Claim', text: 'Garlic cures the flu' },
          reviewRating: { name: 'False' },
        },
      ]),
    );
    expect(list.entries.map(({ status }) => status)).toEqual(['misleading', 'false', 'false']);
    expect(list.entries[2]?.claim).toBe('Garlic cures the flu');
    expect(leftOut).toEqual([]);
  });

  test('the section of a review is its category', () => {
    const [sorted, unsorted] = ['Health', undefined].map((articleSection) => ({
      ...JSON.parse(bare),
      claimReviewed: `Garlic cures ${articleSection}`,
      articleSection,
    }));
    const { list } = readText(JSON.stringify([sorted, unsorted]));
    expect(list.entries.map(({ category }) => category)).toEqual(['Health', 'other']);
    expect(list.categories).toEqual([{ id: 'Health' }]);
  });

  test('a link that is a script is left out', () => {
    const review = { ...JSON.parse(bare), url: 'javascript:alert(1)', author: { name: 'Checks' } };
    expect(readBytes(new TextEncoder().encode(JSON.stringify(review)))).toEqual({
      ok: false,
      error: { code: 'list_no_entries' },
    });
  });

  test('what lies a thousand levels deep is passed over', () => {
    const deep = `${'['.repeat(1000)}${bare}${']'.repeat(1000)}`;
    expect(readBytes(new TextEncoder().encode(`[${deep},${bare}]`))).toMatchObject({
      ok: true,
      value: { stated: 1 },
    });
  });
});

describe('a file that would fill the memory', () => {
  test.each([
    ['of words', 'ab\n'.repeat(250_000)],
    ['of rows', `word,status\n${'ab,\n'.repeat(250_000)}`],
    ['of reviews', `[${'{"@type":"ClaimReview","claimReviewed":"x"},'.repeat(210_000)}0]`],
  ])('%s is refused', (_what, text) => {
    expect(readBytes(new TextEncoder().encode(text))).toMatchObject({ error: { code: 'list_too_large' } });
  });

  test('of line breaks alone has no entry', () => {
    const read = readBytes(new TextEncoder().encode('\n\r\n'.repeat(500_000)), { format: 'word-list' });
    expect(read).toMatchObject({ error: { code: 'list_no_entries' } });
  });
});

describe('lists of 50,000 rows, as public ones are shaped', () => {
  const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗';
  const things = ['大蒜', '自来水', '口罩', '疫苗', '地铁', '高速', '存款', '社保', '药店', '超市'];
  const deeds = ['涨价', '停供', '有毒', '免费', '致癌', '封闭', '失踪', '爆炸', '下架', '召回'];
  const rowCount = 50_000;
  const word = (row: number) =>
    `${surnames[row % 20]}${surnames[Math.floor(row / 20) % 20]}${things[Math.floor(row / 400) % 10]}${deeds[Math.floor(row / 4000) % 10]}${surnames[Math.floor(row / 40_000)]}`;
  const rows = Array.from({ length: rowCount }, (_, row) => word(row));

  test('a word a line, in UTF-8, with a head and parts', () => {
    const text = `# title: words\n# updated 2026-11-01\n\n${rows.map((each, row) => (row % 1000 === 0 ? `\n# part ${row / 1000}\n${each}` : each)).join('\n')}\n`;
    const { list, leftOut, format } = readText(text);
    expect(format).toBe('word-list');
    expect(list.entries).toHaveLength(rowCount);
    expect(list.entries.at(-1)?.claim).toBe(rows.at(-1));
    expect(leftOut).toEqual([]);
  });

  test('the same in GB18030 with the line breaks of Windows', () => {
    const read = readBytes(encodeText(`${rows.join('\r\n')}\r\n`, 'gb18030'));
    expect(read).toMatchObject({ ok: true, value: { encoding: 'gb18030', stated: rowCount, leftOut: [] } });
    expect(read.ok && read.value.list.entries.map(({ id }) => id)).toEqual(rows);
  });
});
