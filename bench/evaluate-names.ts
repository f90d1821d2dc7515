import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { scriptForPage } from '../tests/browsers/script-for-page.ts';
import { serve } from '../tests/browsers/serve.ts';
import type { NamesOnPage } from './names-on-page.ts';
import { withoutMarks } from './read-marks.ts';

/**
 * Judges how well names are covered on labelled pages: `npm run names:evaluate FOLDER [-- --quiet]`. A page
 * is a file `*.html` in which each place where somebody is named stands between ⟦ and ⟧; the marks are
 * taken out before the page is opened. Prints the places that stay readable, in the picture of the page and
 * in the text of a report, and how many of the covered letters name nobody and are nobody's number or
 * address; `--quiet` leaves the words out. Ends with 2 without a folder of pages.
 */

/** Wide enough for a side bar. */
const width = 1100;
const claims = ['吃大蒜能治流感', 'eating raw garlic cures the flu'];

const given = process.argv.slice(2);
const isQuiet = given.includes('--quiet');
const folder = given.find((each) => !each.startsWith('--'));
const files =
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .sort()
    : [];
if (!folder || files.length === 0) {
  console.error('There are no pages.\nUsage: npm run names:evaluate FOLDER [-- --quiet]');
  process.exit(2);
}

const script = await scriptForPage('bench/names-on-page.ts');
const served = await serve(({ url }, response) => {
  const name = decodeURIComponent(url?.slice(1) ?? '');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(files.includes(name) ? withoutMarks(readFileSync(join(folder, name), 'utf8')) : '');
});
const launched = await launchChromium();
try {
  const page = await launched.browser.newPage();
  const rows: Row[] = [];
  for (const name of files) {
    await page.setViewport({ width, height: 800 });
    await page.goto(`${served.address}/${encodeURIComponent(name)}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height });
    await page.evaluate('browser = { runtime: { id: "x" } }');
    await page.evaluate(script);
    const judged = await page.evaluate(
      (...asked) => judgeNames(...asked),
      readFileSync(join(folder, name), 'utf8'),
      claims,
    );
    rows.push(rowOf(name, judged));
    if (!isQuiet) say(name, judged);
  }
  console.table(rows);
  console.table([sumOf(rows)]);
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

function sumOf(rows: Row[]): Row {
  const sum = (of: keyof Omit<Row, 'page'>) => rows.reduce((all, row) => all + row[of], 0);
  return {
    page: `all ${rows.length}`,
    places: sum('places'),
    'readable in the picture': sum('readable in the picture'),
    'in the text': sum('in the text'),
    'letters covered': sum('letters covered'),
    'name nobody': sum('name nobody'),
  };
}

function say(page: string, { inPicture, inText, coveredBesides }: NamesOnPage): void {
  const oneLine = (words: string[]) => words.map((each) => each.replaceAll(/\s+/g, ' ')).join(' · ');
  console.log(page);
  if (inPicture.length > 0) console.log(`  readable in the picture: ${oneLine(inPicture)}`);
  if (inText.length > 0) console.log(`  in the text: ${oneLine(inText)}`);
  if (coveredBesides.length > 0) console.log(`  covered besides: ${oneLine(coveredBesides)}`);
}
