import { expect, test } from 'vitest';
import { refused } from '../contract/result.ts';
import { type PageList, parsePageList } from './parse-page-lists.ts';

const thread = 'https://forum.example/t/7';

function readPages(text: string): PageList {
  const read = parsePageList(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const refusalOf = (text: string) => {
  const read = parsePageList(text);
  return read.ok ? null : read.error;
};

test('one address a line, with or without a name beside it, remarks and blank lines aside', () => {
  const read = readPages(
    `# 早班\n${thread}\n\n囤菜贴 https://forum.example/t/8\nbbs.example/board?id=3\n  http://me:pw@forum.example/t/9  \r\n`,
  );
  expect(read.pages).toEqual([
    { url: thread, title: '' },
    { url: 'https://forum.example/t/8', title: '囤菜贴' },
    { url: 'https://bbs.example/board?id=3', title: '' },
    { url: 'http://forum.example/t/9', title: '' },
  ]);
  expect(read.unreadCount).toBe(0);
});

test('lines without an address are told, also those that only look like one', () => {
  const read = readPages(
    `${thread}\n这一行没有网址\nftp://forum.example/a\njavascript:alert(1)\nsee forum.example`,
  );
  expect(read.pages).toHaveLength(1);
  expect(read.unread).toEqual(['这一行没有网址', 'ftp://forum.example/a', 'javascript:alert(1)']);
  expect(read.unreadCount).toBe(4);
});

test('an address that stands twice is one page', () => {
  expect(readPages(`${thread}#pid2\n${thread}`).pages).toEqual([{ url: `${thread}#pid2`, title: '' }]);
});

test('an address within a sentence, as chats have it', () => {
  const read = readPages(
    [
      `看这个：${thread}，城事版。`,
      '<https://forum.example/t/8>',
      '（https://forum.example/t/9）',
      'board (https://forum.example/t/10)',
      'https://wiki.example/大蒜_(食物)',
    ].join('\n'),
  );
  expect(read.unreadCount).toBe(0);
  expect(read.pages).toEqual([
    { url: thread, title: '看这个： ，城事版' },
    { url: 'https://forum.example/t/8', title: '' },
    { url: 'https://forum.example/t/9', title: '' },
    { url: 'https://forum.example/t/10', title: 'board' },
    { url: new URL('https://wiki.example/大蒜_(食物)').href, title: '' },
  ]);
});

test('an address with commas or semicolons in it stays whole', () => {
  const odd = 'https://forum.example/thread-1,2;3.html';
  expect(readPages(`${odd}\n${thread}`).pages.map(({ url }) => url)).toEqual([odd, thread]);
});

test('a table without a header', () => {
  const read = readPages(`${thread},囤菜\nhttps://forum.example/t/8,停水\n`);
  expect(read.pages).toEqual([
    { url: thread, title: '囤菜' },
    { url: 'https://forum.example/t/8', title: '停水' },
  ]);
});

test('a table: its header is no line without an address, its numbers are no titles', () => {
  const read = readPages(
    `编号,标题,网址,日期\n1,"囤菜, 菜价",${thread},2026-11-02\n2,停水,https://forum.example/t/8,2026-11-03\n`,
  );
  expect(read).toEqual({
    pages: [
      { url: thread, title: '囤菜, 菜价' },
      { url: 'https://forum.example/t/8', title: '停水' },
    ],
    unread: [],
    unreadCount: 0,
  });
});

test('bookmarks as browsers export them', () => {
  const read = readPages(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>论坛</H3><DL><p>
<DT><A HREF="${thread}" ADD_DATE="1700000000" ICON="data:image/png;base64,AA==">囤菜 &amp; 菜价</A>
<DT><A HREF="javascript:void(0)">按钮</A>
</DL><p></DL>`);
  expect(read.pages).toEqual([{ url: thread, title: '囤菜 & 菜价' }]);
});

test('OPML: the page of a feed, or the feed where it names no page', () => {
  const read = readPages(`<?xml version="1.0"?><opml version="2.0"><body><outline text="论坛">
<outline text="本地" type="rss" xmlUrl="https://forum.example/feed" htmlUrl="${thread}"/>
<outline title="别处" text="x" type="rss" xmlUrl="https://other.example/feed"/></outline></body></opml>`);
  expect(read.pages).toEqual([
    { url: thread, title: '本地' },
    { url: 'https://other.example/feed', title: '别处' },
  ]);
});

test('bookmarks as Firefox saves them and Chromium keeps them, however deep', () => {
  const [one, two] = ['https://forum.example/t/1', 'https://forum.example/t/2'];
  const firefox = {
    title: '',
    children: [{ title: '版', children: [{ title: '一', uri: one }] }, { uri: two }],
  };
  expect(readPages(JSON.stringify(firefox)).pages).toEqual([
    { url: one, title: '一' },
    { url: two, title: '' },
  ]);
  const node = (name: string, url: string) => ({ type: 'url', name, url });
  const chromium = { roots: { bar: { children: [node('二', two), node('坏', 'javascript:alert(1)')] } } };
  expect(readPages(`\uFEFF${JSON.stringify(chromium, null, 2)}`).pages).toEqual([{ url: two, title: '二' }]);
  expect(readPages(`[“帖”] ${one}\n{"half": ${two}`).pages.map(({ url }) => url)).toEqual([one, two]);
});

test('a line with several addresses names each of them', () => {
  const [one, two] = ['https://forum.example/t/1', 'https://forum.example/t/2'];
  expect(readPages(`看看 ${one} 和 ${two}`).pages).toEqual([
    { url: one, title: '' },
    { url: two, title: '' },
  ]);
});

test('more than a list of pages is, is refused by its kind: bookmarks may hold pictures of sites', () => {
  const million = 1_000_000;
  expect(refusalOf(`${thread}\n`.padEnd(4 * million + 1))).toEqual(refused('pages_too_large', '4').error);
  expect(refusalOf('<!doctype html>'.padEnd(20 * million + 1))).toEqual(
    refused('pages_too_large', '20').error,
  );
  const picture = 'A'.repeat(5 * million);
  expect(readPages(`<!doctype html><a href="${thread}" icon="${picture}">囤菜</a>`).pages).toHaveLength(1);
});

test('markup that has a browser busy for minutes is read at once, and JSON too deep is refused', () => {
  const deep = 100_000;
  const end = `<a href="${thread}">囤菜`;
  const bold = Array.from({ length: 5000 }, (_, at) => `<b id=${at}>`).join('');
  for (const busy of [
    '<div>'.repeat(deep),
    '<div><!--</div>-->'.repeat(deep),
    `<svg>${'<tr>'.repeat(deep)}${'</x>'.repeat(deep)}</svg>`,
    bold + '<p>x'.repeat(deep),
    `<a ${'href="javascript:" '.repeat(deep)}>`,
    `<a ${'x'.repeat(20 * deep)}>`,
    `<a x${' '.repeat(20 * deep)}>`,
    '<a '.repeat(deep),
    '<a href= '.repeat(deep),
    `<a href="'>`.repeat(deep),
    '<script >< script'.repeat(deep).concat('</script>'),
  ])
    expect(readPages(`<!doctype html>${busy}${end}`).pages).toEqual([{ url: thread, title: '囤菜' }]);
  const context = '{"@context":"https://schema.org","a":';
  expect(refusalOf(`${context.repeat(deep)}1${'}'.repeat(deep)}`)).toEqual(refused('pages_too_deep').error);
}, 10_000);

test('links are told from what looks like one, as HTML tells them', () => {
  const other = 'https://forum.example/t/8';
  const read = readPages(`<!doctype html><!-- <a href="${other}">no</a> --><abbr href="${other}">no</abbr>
<script>write('<a href="${other}">no</a>')</script><p title='<a href="${other}">no</a>'>it's
<A class="x"data-href="${other}"HREF = '${thread}?a=1&amp;b=2' href="${other}">囤<b>菜</b> &lt;贴&gt;<p>二`);
  expect(read.pages).toEqual([{ url: `${thread}?a=1&b=2`, title: '囤菜 <贴>二' }]);
});

test('a long list of bookmarks and of feeds is read', () => {
  const addresses = Array.from({ length: 2000 }, (_, at) => `https://forum.example/t/${at}`);
  const marks = addresses.map((url) => `<DT><A HREF="${url}">帖<br></A><p>`).join('\n');
  expect(readPages(`<!DOCTYPE x><DL><p>${marks}</DL>`).pages).toHaveLength(2000);
  const feeds = addresses.map((url) => `<outline text="帖" htmlUrl="${url}"/>`).join('\n');
  expect(refusalOf(`<?xml version="1.0"?><opml>${feeds}</opml>`)).toBe(null);
});
