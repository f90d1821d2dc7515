import { decodeHTML, decodeHTMLAttribute } from 'entities';
import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';
import { webAddress } from '../contract/web-address.ts';
import type { PatrolPage } from '../history/records.ts';
import { isTable, parseTable } from '../list/formats/read-table.ts';
import { addressOfPage } from '../tabs/same-page.ts';

/** Pages as a person has them, and the lines that name none. */
export interface PageList {
  pages: PatrolPage[];
  /** The first lines without an address, as they are; how many there are in all. */
  unread: string[];
  unreadCount: number;
}

/** The longest title that is kept, and the longest address. */
const longestTitle = 300;
const longestAddress = 4096;
/** So many rows of a table are read. */
const mostRows = 20_000;
/** So many lines without an address are told. */
const toldLines = 3;

/** The most that is read of bookmarks as markup, which hold the pictures of sites, and of all else, in MB. */
export const mostMarkup = 20;
const mostOther = 4;

/**
 * Reads pages from a text: one a line, as typed or pasted; a table; bookmarks as browsers export or keep
 * them; or the OPML of a feed reader. Pure.
 */
export function parsePageList(text: string): Result<PageList> {
  const isMarkup = /^[\s\uFEFF]*<(?:!doctype|!--|html|dl|\?xml|opml)/i.test(text);
  const most = isMarkup ? mostMarkup : mostOther;
  if (text.length > most * 1_000_000) return refused('pages_too_large', String(most));
  if (isMarkup) return good(pagesOfMarkup(text));
  const marks = /^[\s\uFEFF]*[[{]/.test(text) ? pagesOfJson(text) : null;
  if (marks?.ok === false) return marks;
  if (marks) return good({ pages: onceEach(marks.value), unread: [], unreadCount: 0 });
  const rows = rowsOf(text).filter(([first = '']) => !/^\s*(?:#|$)/.test(first));
  const read = rows.map((row) => ({ row, pages: pagesOfRow(row) }));
  // The first row of a table says what its columns are.
  const unread = read.filter(({ pages, row }, at) => pages.length === 0 && !(at === 0 && row.length > 1));
  return good({
    pages: onceEach(read.flatMap(({ pages }) => pages)),
    unread: unread.slice(0, toldLines).map(({ row }) => row.join(', ').slice(0, longestTitle)),
    unreadCount: unread.length,
  });
}

/**
 * A tag, or what holds none; at last the end of the text. As in HTML, quotes hold what is between them only
 * behind “=”. No program writes more attributes than are looked at.
 */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)(?=[\s/>])[\s\S]*?(?:<\/\1|$)|<(?<slash>\/?)(?<named>[a-z][^\s/>]*)(?<attributes>(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?|[^=>]+){0,200})>?|$/gi;
const attribute = /([^\s=/>"']{1,20})\s{0,9}=\s*(?:"([^"]*)|'([^']*)|([^\s>]*))/g;

/** Of two that are called the same the first counts. */
const attributesIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(attribute)]
      .reverse()
      .map(([, name = '', ...values]) => [
        name.toLowerCase(),
        decodeHTMLAttribute(values.find((value) => value !== undefined) ?? ''),
      ]),
  );

/**
 * Links of bookmarks, and outlines of OPML: there the page of a feed comes before the feed. Read tag by tag:
 * a browser that makes a document of a few kilobytes may be busy with it for minutes.
 */
function pagesOfMarkup(text: string): PageList {
  const pages: PatrolPage[] = [];
  /** The link that what follows is the name of. */
  let link: PatrolPage | null = null;
  let readTo = 0;
  for (const { 0: tag, index, groups } of text.matchAll(markup)) {
    if (link) link.title += decodeHTML(text.slice(readTo, index));
    readTo = index + tag.length;
    const name = groups?.named?.toLowerCase();
    const isLink = name === 'a';
    if (isLink) link = null;
    if (groups?.slash || !(isLink || name === 'outline')) continue;
    const named = attributesIn(groups?.attributes ?? '');
    const addresses = isLink ? ['href'] : ['htmlurl', 'url', 'xmlurl'];
    const url = addresses.map((each) => addressIn(named.get(each) ?? '')).find((each) => each !== null);
    if (!url) continue;
    const page = { url, title: isLink ? '' : named.get('title') || named.get('text') || '' };
    pages.push(page);
    if (isLink) link = page;
  }
  const short = pages.map(({ url, title }) => ({ url, title: shortTitle(title) }));
  return { pages: onceEach(short), unread: [], unreadCount: 0 };
}

/**
 * Bookmarks as Firefox saves them and Chromium keeps them: whatever has an address, however deep it lies;
 * null where the text is no JSON.
 */
function pagesOfJson(text: string): Result<PatrolPage[]> | null {
  const pages: PatrolPage[] = [];
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''), (_, value: unknown) => {
      if (v.is(bookmarkSchema, value)) {
        const url = addressIn(value.uri ?? value.url ?? '');
        if (url) pages.push({ url, title: shortTitle(value.title ?? value.name ?? '') });
      }
      return value;
    });
    return good(pages);
  } catch (error) {
    // A line may begin with brackets too. Any other error says that the browser had no room for the depth.
    return error instanceof SyntaxError ? null : refused('pages_too_deep');
  }
}

const bookmarkSchema = v.object({
  uri: v.optional(v.string()),
  url: v.optional(v.string()),
  title: v.optional(v.string()),
  name: v.optional(v.string()),
});

/** The rows of a table, else the lines. Addresses too have commas: one that is cut at them would be lost. */
function rowsOf(text: string): string[][] {
  const table = isTable(text) ? parseTable(text, mostRows) : null;
  if (table?.ok) {
    const { header, rows } = table.value;
    const isSure = header.every((field) => addressIn(field) === null) || header.some(isInNoAddress);
    if (isSure) return [header, ...rows];
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => [line]);
}

/** Chinese, a blank: what no address has as it stands. */
const isInNoAddress = (field: string): boolean => /[^!-~]/.test(field) && addressIn(field) === null;

/** The pages of a row of a table or a line: each address of a line that has several, else its one. */
function pagesOfRow(row: readonly string[]): PatrolPage[] {
  const all = row.length === 1 ? (row[0]?.match(addressInWords) ?? []) : [];
  if (all.length > 1) return all.flatMap((one) => pageOfRow([one]) ?? []);
  const one = pageOfRow(row);
  return one ? [one] : [];
}

/** The page a row of a table or a line names: the first address in it, and what else stands there. */
function pageOfRow(row: readonly string[]): PatrolPage | null {
  for (const [at, field] of row.entries()) {
    const found = field.match(addressInWords)?.[0].replace(/^[^(]*\)$/, (address) => address.slice(0, -1));
    // A host alone, as people type it; in a sentence no word is taken for one.
    const typed = hostAlone.test(field.trim()) ? `https://${field.trim()}` : '';
    const url = addressIn(found ?? typed);
    if (url === null) continue;
    const beside = found ? titleBeside(field.replace(found, ' ')) : '';
    const title = beside || row.find((other, index) => index !== at && isTitle(other)) || '';
    return { url, title: shortTitle(title) };
  }
  return null;
}

/** An address among words, as chats have it: Chinese has no blank before it, and brackets are put around. */
const addressInWords = /https?:\/\/[^\s<>"“”《》【】（）「」，。；！？、]+/gi;
/** What stands between an address and the words beside it, behind it and before it. */
const behindAddress = /^[\s<>"“”（）()：:，。-]+/;
const beforeAddress = /[\s<>"“”（）()：:，。-]{1,300}$/;

/** Looked for at the end of a short text alone: it begins anew at each of many blanks in a long one. */
const titleBeside = (text: string): string =>
  shortTitle(text.replace(behindAddress, '')).replace(beforeAddress, '');

/** A name with a dot in it, and perhaps a port, a path and a query. */
const hostAlone = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?]\S*)?$/u;

/** No number, day or time: those of a table say nothing to a reader. */
const isTitle = (field: string): boolean => /[^\d\s.:/-]/.test(field) && addressIn(field) === null;

/** An http or https address without a name or password in it; null where the text is none. */
function addressIn(text: string): string | null {
  const url = webAddress(text.trim());
  if (!url) return null;
  url.username = '';
  url.password = '';
  return url.href.length <= longestAddress ? url.href : null;
}

const shortTitle = (title: string): string => title.replace(/\s+/g, ' ').trim().slice(0, longestTitle);

const onceEach = (pages: readonly PatrolPage[]): PatrolPage[] =>
  [...new Map(pages.toReversed().map((page) => [addressOfPage(page.url), page])).values()].reverse();
