import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/contract/report.ts';
import { choosePicture } from '../browsers/choose-picture.ts';
import { join, press, waitForPainted } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { storedText } from '../browsers/stored-text.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';
import { coveredBesides } from '../masking/covered-besides.ts';
import { layouts as bySoftware, legible, page as pageOf } from '../masking/layouts.ts';
import { layoutsByKind } from '../masking/layouts-by-kind.ts';
import { layoutsOfKnownSoftware } from '../masking/layouts-of-known-software.ts';
import { layoutsOfLogsAndArchives } from '../masking/layouts-of-logs-and-archives.ts';
import { layoutsOfMoreSoftware } from '../masking/layouts-of-more-software.ts';
import { layoutsOfOtherKinds } from '../masking/layouts-of-other-kinds.ts';
import { layoutsOfOwnWays } from '../masking/layouts-of-own-ways.ts';
import { layoutsOfPlacesAlike } from '../masking/layouts-of-places-alike.ts';
import { layoutsOfTalkAndLists } from '../masking/layouts-of-talk-and-lists.ts';
import { layoutsOfUnseenSoftware } from '../masking/layouts-of-unseen-software.ts';
import { placesOf } from '../masking/places-of.ts';
import { cannotRead, piecesOf, plain, readPictures } from '../masking/read-picture.ts';

const layouts = [
  ...bySoftware,
  ...layoutsByKind,
  ...layoutsOfTalkAndLists,
  ...layoutsOfOtherKinds,
  ...layoutsOfKnownSoftware,
  ...layoutsOfMoreSoftware,
  ...layoutsOfUnseenSoftware,
  ...layoutsOfOwnWays,
  ...layoutsOfPlacesAlike,
  ...layoutsOfLogsAndArchives,
];

/** How much of all that is covered may be anything else than what was planted. */
const besidesLimit = 0.02;

/** To read some fifty pictures takes tesseract minutes on a busy machine. */
const readingTimeout = 900_000;

/** Pages with planted personal data, reported in a real browser as the form offers itself. */
export function masking(launch: () => Promise<Launched>, folder: string): void {
  let launched: Launched;
  let served: Awaited<ReturnType<typeof serveDesk>>;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    served = await serveDesk((path) => {
      const layout = layouts[Number(path.match(/^\/t\/(\d+)$/)?.[1] ?? -1)];
      return layout ? pageOf(layout) : null;
    });
    launched = await launch();
    await join(launched, served.address);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });

  describe.skipIf(cannotRead !== null)(`planted people${cannotRead ? ` (${cannotRead})` : ''}`, () => {
    const reported = new Map<number, Reported>();
    const numbered = layouts.map((layout, at) => ({ ...layout, at }));
    const kinds = numbered.slice(bySoftware.length);

    test.each(numbered)(
      'a page laid out as $name is reported',
      async ({ at, name, planted, isLong = false }) => {
        const page = await launched.browser.newPage();
        // Letters of twice the size are read better, whether they are covered or not.
        await page.setViewport({ width: 1000, height: 700, deviceScaleFactor: 2 });
        await page.goto(`${served.address}/t/${at}`);
        await waitForPainted(page, 1);
        const uncovered = await page.screenshot({ fullPage: isLong });
        await report(launched, page, isLong);
        const { json = '', picture } = served.arrived.at(-1) ?? {};
        if (!picture) throw new Error('the report came without a picture');
        writeFileSync(`${folder}/${name.replaceAll(' ', '-')}.png`, picture);
        reported.set(at, {
          json,
          uncovered,
          picture,
          besides: await coveredBesides(page, planted, uncovered, picture, isLong),
          stored: await storedText(launched),
        });
        await page.close();
      },
    );

    describe('whose report has come', () => {
      const readUncovered = new Map<number, string>();
      const readCovered = new Map<number, string>();
      const unread = (at: number, read: string) =>
        layouts[at]?.planted.filter((secret) => !piecesOf(secret).some((piece) => read.includes(piece)));

      beforeAll(async () => {
        const [places, pictures] = [[...reported.keys()], [...reported.values()]];
        const uncovered = await readPictures(
          pictures.map((each) => each.uncovered),
          (read, place) => unread(places[place] ?? -1, read)?.length === 0,
        );
        const covered = await readPictures(pictures.map(({ picture }) => picture));
        for (const [place, at] of places.entries()) {
          readUncovered.set(at, uncovered[place] ?? '');
          readCovered.set(at, covered[place] ?? '');
        }
      }, readingTimeout);

      test.each(numbered)(
        'nothing of them leaves a page laid out as $name, and the claim stays readable',
        ({ at, planted, rumour }) => {
          const { json = '', stored = '' } = reported.get(at) ?? {};
          const read = readCovered.get(at) ?? '';
          // Only what can be read before can be shown to be gone after.
          expect(unread(at, readUncovered.get(at) ?? ''), 'uncovered').toEqual([]);
          for (const secret of planted) {
            expect(
              piecesOf(secret).filter((piece) => read.includes(piece)),
              `picture: ${secret}`,
            ).toEqual([]);
            expect(placesOf(secret, json), `JSON: ${secret}`).toEqual([]);
            expect(placesOf(secret, stored), `stored: ${secret}`).toEqual([]);
          }
          expect(piecesOf(legible).filter((piece) => read.includes(piece)).length).toBeGreaterThan(4);
          expect(plain(json)).toContain(rumour);
        },
      );

      test.each(numbered.filter(({ post }) => post))(
        'the post is told of a page laid out as $name',
        ({ at, post }) => {
          const { passages } = JSON.parse(reported.get(at)?.json ?? '') as Report;
          expect(passages[0]?.permalink).toMatch(new RegExp(`${post?.permalink}$`));
          expect(passages[0]?.floor).toBe(post?.floor);
        },
      );

      test.each(kinds)('hardly anything else is covered of a page laid out as $name', ({ at }) => {
        expect(reported.get(at)?.besides).toBeLessThanOrEqual(besidesLimit);
      });
    });
  });
}

/** What came of a report, and a picture of its page without any cover. */
interface Reported {
  json: string;
  uncovered: Uint8Array;
  picture: Uint8Array;
  /** The part of what is covered that is nothing planted. */
  besides: number;
  /** What the extension kept while the page was still open. */
  stored: string;
}

/**
 * Reports a page from the popup its toolbar button opens, as it offers itself but for the kind of picture.
 */
async function report(launched: Launched, page: Page, whole: boolean): Promise<void> {
  const popup = await launched.clickToolbarButton(page);
  await popup.waitForSelector('main .claim-row');
  await press(popup, 'report_open');
  await waitForPicture(popup);
  if (whole) {
    await choosePicture(popup, 'picture_page');
    await waitForPicture(popup);
  }
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href$="/receipts/secret"]');
  await popup.close();
}
