import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { scriptForPage } from '../tests/browsers/script-for-page.ts';
import { serve } from '../tests/browsers/serve.ts';
import type { NamesOnPage } from './names-on-page.ts';
import { withoutMarks } from './read-marks.ts';
import { waysToName } from './ways-to-name.ts';

/**
 * Judges how well names are covered on labelled pages: `npm run names:evaluate FOLDER [-- --quiet]`. A page
 * is a file `*.html` in which each place where somebody is named stands between ⟦ and ⟧; the marks are
 * taken out before the page is opened. Prints the places that stay readable, in the picture of the page and
 * in the text of a report, and how many of the covered letters name nobody and are nobody's number or
 * address; `--quiet` leaves the words out. `npm run names:evaluate -- --ways` judges pages that are made to
 * show people in all ways of `ways-to-name.ts`, and sums up by those. Ends with 2 without pages.
 */

/** Wide enough for a side bar. */
const width = 1100;
const claims = ['吃大蒜能治流感', 'eating raw garlic cures the flu'];

const given = process.argv.slice(2);
const isQuiet = given.includes('--quiet');
const isOfWays = given.includes('--ways');
const folder = given.find((each) => !each.startsWith('--'));

interface Labelled {
  name: string;
  marked: string;
  way: string[];
}

function pagesIn(path: string): Labelled[] {
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.html')) : [];
  return names.sort().map((name) => ({ name, marked: readFileSync(join(path, name), 'utf8'), way: [] }));
}

const pages = isOfWays
  ? waysToName().map(({ way, html }) => ({ name: way.join(' > '), marked: html, way }))
  : folder
    ? pagesIn(folder)
    : [];
if (pages.length === 0) {
  console.error('There are no pages.\nUsage: npm run names:evaluate FOLDER [-- --quiet], or -- --ways');
  process.exit(2);
}

const script = await scriptForPage('bench/names-on-page.ts');
const served = await serve(({ url }, response) => {
  const name = decodeURIComponent(url?.slice(1) ?? '');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(withoutMarks(pages.find((each) => each.name === name)?.marked ?? ''));
});
const launched = await launchChromium();
try {
  const page = await launched.browser.newPage();
  const rows: (Row & { way: string[] })[] = [];
  for (const { name, marked, way } of pages) {
    await page.setViewport({ width, height: 800 });
    await page.goto(`${served.address}/${encodeURIComponent(name)}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height });
    await page.evaluate('browser = { runtime: { id: "x" } }');
    await page.evaluate(script);
    const judged = await page.evaluate((...asked) => judgeNames(...asked), marked, claims);
    rows.push({ ...rowOf(name, judged), way });
    if (!isQuiet && !isOfWays) say(name, judged);
  }
  if (isOfWays) for (const at of [1, 2]) console.table(byWay(rows, at));
  else console.table(rows.map(({ way, ...row }) => row));
  console.table([sumOf(`all ${rows.length}`, rows)]);
} finally {
  await Promise.all([launched.close(), served.close()]);
}

interface Row {
  page: string;
  places: number;
  'readable in the picture': number;
  'in the text': number;
  'letters covered': number;
  'name nobody': number;
}

function rowOf(page: string, judged: NamesOnPage): Row {
  return {
    page,
    places: judged.places,
    'readable in the picture': judged.inPicture.length,
    'in the text': judged.inText.length,
    'letters covered': judged.covered,
    'name nobody': judged.besides,
  };
}

function sumOf(page: string, rows: readonly Row[]): Row {
  const sum = (of: keyof Omit<Row, 'page'>) => rows.reduce((all, row) => all + row[of], 0);
  return {
    page,
    places: sum('places'),
    'readable in the picture': sum('readable in the picture'),
    'in the text': sum('in the text'),
    'letters covered': sum('letters covered'),
    'name nobody': sum('name nobody'),
  };
}

/** The sums of pages that are alike in what they show and in the part `at` of their way. */
function byWay(rows: readonly (Row & { way: string[] })[], at: number): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = `${row.way[0]} > ${row.way[at]}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([group, alike]) => sumOf(group, alike));
}

function say(page: string, { inPicture, inText, coveredBesides }: NamesOnPage): void {
  const oneLine = (words: string[]) => words.map((each) => each.replaceAll(/\s+/g, ' ')).join(' · ');
  console.log(page);
  if (inPicture.length > 0) console.log(`  readable in the picture: ${oneLine(inPicture)}`);
  if (inText.length > 0) console.log(`  in the text: ${oneLine(inText)}`);
  if (coveredBesides.length > 0) console.log(`  covered besides: ${oneLine(coveredBesides)}`);
}
