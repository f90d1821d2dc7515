import { choosePicture } from '../tests/browsers/choose-picture.ts';
import { press, words } from '../tests/browsers/drive-product.ts';
import type { Page } from '../tests/browsers/page.ts';
import { waitForPicture } from '../tests/browsers/wait-for-picture.ts';
import { median, type Row } from './measure-page.ts';
import { type OurTasks, ourTasks } from './our-tasks.ts';
import type { StartedPages } from './start-pages.ts';

/** The most a person should have to wait, in milliseconds, and the longest task of ours while they do. */
const targets = { popup: 300, picture: 1500, screen: 700, longestInPopup: 200 };
/** How long the picture of a whole page may take before the bench gives up, in milliseconds. */
const patience = 300_000;

/** What one report of a page took, in milliseconds. */
interface Reported {
  /** From the click on the toolbar button until the popup's own document began. */
  begun: number;
  /** From that click until the popup shows what is found. */
  found: number;
  /** From the click on "Report this page" until the form shows the picture of the view. */
  view: number;
  /** The picture of the whole page, and how many screens are in it; nothing where none was taken. */
  whole?: { took: number; screens: number };
}

/**
 * Clicks the toolbar button on a page, then "Report this page", and waits for the pictures: `rounds` times
 * for that of the view, `wholeRounds` times for that of the whole page.
 */
export async function measureReport(
  started: StartedPages,
  name: string,
  rounds: number,
  wholeRounds: number,
): Promise<Row[]> {
  const reports: Reported[] = [];
  for (let round = -1; round < rounds; round++) {
    const report = await reportOnce(started, name, round >= 0 && round < wholeRounds);
    if (round >= 0) reports.push(report);
  }
  const wholes = reports.flatMap(({ whole }) => (whole ? [whole] : []));
  const of = (value: (report: Reported) => number) => median(reports.map(value));
  const longest =
    started.product.kind === 'chromium' ? await longestTasks(started, name, rounds, wholeRounds > 0) : null;
  const rows: Row[] = [
    { what: "the popup's document begins, ms after the click", value: of(({ begun }) => begun) },
    {
      what: 'the popup shows what is found, ms after the click',
      value: of(({ found }) => found),
      most: targets.popup,
    },
    {
      what: 'picture of the view, ms after the click on "Report this page"',
      value: of(({ view }) => view),
      most: targets.picture,
    },
    {
      what: 'opening the popup: longest task of ours in the page, ms',
      value: longest?.popup ?? null,
      most: targets.longestInPopup,
    },
    { what: 'picture of the view: longest task of ours, ms', value: longest?.view ?? null },
  ];
  if (wholeRounds === 0) return rows;
  return [
    ...rows,
    { what: 'picture of the whole page, ms', value: median(wholes.map(({ took }) => took)) },
    {
      what: 'picture of the whole page, ms for each screen in it',
      value: median(wholes.map(({ took, screens }) => took / screens)),
      most: targets.screen,
    },
    { what: 'picture of the whole page: longest task of ours, ms', value: longest?.whole ?? null },
  ];
}

async function reportOnce(started: StartedPages, name: string, isWhole: boolean): Promise<Reported> {
  const { page } = started;
  await started.open(name);
  const clicked = now();
  const { popup, begun, found } = await openPopup(started);
  const pressed = await pressReport(popup);
  await waitForPicture(popup);
  const view = now() - pressed;
  if (!isWhole) {
    await leave(popup);
    return { begun: begun - clicked, found: found - clicked, view };
  }
  const chosen = now();
  await takeWhole(popup);
  const took = now() - chosen;
  const shape = await popup.$eval('form img', (picture) => {
    const { naturalWidth, naturalHeight } = picture as HTMLImageElement;
    return naturalHeight / naturalWidth;
  });
  const screens = shape * (await page.evaluate(() => innerWidth / innerHeight));
  await leave(popup);
  return { begun: begun - clicked, found: found - clicked, view, whole: { took, screens } };
}

/** The longest task of ours in each step: a trace slows a page down, so nothing else is measured then. */
async function longestTasks(started: StartedPages, name: string, rounds: number, isWhole: boolean) {
  const { page, product } = started;
  const traced = (doing: () => Promise<unknown>): Promise<OurTasks> =>
    ourTasks(page, `${product.extensionOrigin}/src/`, async () => void (await doing()), true);
  const inPopup: number[] = [];
  const inView: number[] = [];
  let whole: number | null = null;
  for (let round = 0; round < rounds; round++) {
    await started.open(name);
    let popup: Page | undefined;
    inPopup.push((await traced(async () => ({ popup } = await openPopup(started)))).longest);
    const form = popup as unknown as Page;
    const view = await traced(async () => {
      await pressReport(form);
      await waitForPicture(form);
    });
    inView.push(view.longest);
    if (round === 0 && isWhole) whole = (await traced(() => takeWhole(form))).longest;
    await leave(form);
  }
  return { popup: median(inPopup), view: median(inView), whole };
}

/** In the clock that the pages of a browser share with us, in milliseconds. */
const now = (): number => performance.timeOrigin + performance.now();

async function openPopup({
  product,
  page,
}: StartedPages): Promise<{ popup: Page; begun: number; found: number }> {
  const popup = await product.clickToolbarButton(page);
  const shown = await popup.waitForFunction(whenFound, { polling: 10 });
  return { popup, ...(await shown.jsonValue()) };
}

/** Runs in the popup: when it began, and that it shows claims and their counts now. */
function whenFound(): { begun: number; found: number } | null {
  if (!document.querySelector('.found .counts') || !document.querySelector('.found .claims')) return null;
  return { begun: performance.timeOrigin, found: performance.timeOrigin + performance.now() };
}

/** Returns when it was pressed. */
async function pressReport(popup: Page): Promise<number> {
  const pressed = await popup.waitForFunction(clickButton, { polling: 10 }, words('report_open'));
  return pressed.jsonValue();
}

/** Runs in the popup, once there is such a button. */
function clickButton(label: string): number | null {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
  if (!button || button.disabled) return null;
  const at = performance.timeOrigin + performance.now();
  button.click();
  return at;
}

async function takeWhole(form: Page): Promise<void> {
  await choosePicture(form, 'picture_page');
  await waitForPicture(form, patience);
}

/** Leaves the form as it came, so that the next popup does not begin with it. */
async function leave(form: Page): Promise<void> {
  await press(form, 'back_to_found');
  await form.close();
}
