import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFile } from '../browsers/choose-file.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { codePicture } from '../code-picture.ts';

/** The QR code of a desk, read from a picture or by the camera. */
export function readCodes(launchedNow: () => Launched): void {
  describe('the QR code of a desk', () => {
    let settings: Page;
    let served: Served;
    let desk: string;
    beforeAll(async () => {
      settings = await launchedNow().openExtensionPage('src/settings.html');
      served = await serve((_, response) => response.writeHead(404).end());
      desk = `${served.address}/#${'ab'.repeat(32)}`;
    });
    afterAll(async () => {
      await settings?.close();
      await served?.close();
    });

    const field = () => settings.$eval('input[inputmode=url]', (input) => (input as HTMLInputElement).value);
    const showPicture = (bytes: Uint8Array) => chooseFile(settings, 'code.bmp', bytes, 'picture');

    test('is read from a picture, with the fingerprint; nothing is followed before somebody has looked', async () => {
      await showPicture(codePicture(desk));
      await waitForText(settings, words('code_read'));
      expect(await field()).toBe(desk);
      expect(served.asked).toEqual([]);
    });

    test.each([
      [
        'a code that is none of a desk',
        codePicture('WIFI:S:home;;'),
        words('refusal_code_not_a_desk', 'WIFI:S:home;;'),
      ],
      ['a picture without a code', codePicture(null), words('refusal_code_not_found')],
      ['a file that is no picture', new Uint8Array([1, 2, 3]), words('refusal_code_not_found')],
    ])('%s is said to be that, and what was typed stays', async (_, bytes, sentence) => {
      await showPicture(bytes);
      await waitForText(settings, sentence);
      expect(await field()).toBe(desk);
    });

    test('a camera that may not be used leaves the picture', async () => {
      await press(settings, 'code_camera');
      await waitForText(settings, words('refusal_camera_refused'));
    });

    /**
     * Turns the camera on, before which something is; the title says when it is off. One that `waits` comes
     * once the page is hidden.
     */
    async function lookAt(picture: Uint8Array, waits = false): Promise<void> {
      await settings.evaluate(
        async (bytes, untilHidden) => {
          const seen = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [seen.width, seen.height];
          const draw = () => canvas.getContext('2d')?.drawImage(seen, 0, 0);
          draw();
          const stream = canvas.captureStream();
          navigator.mediaDevices.getUserMedia = async () => {
            while (untilHidden && !document.hidden) await new Promise((next) => setTimeout(next, 20));
            return stream;
          };
          const drawing = setInterval(draw, 50);
          const [track] = stream.getTracks();
          document.title = 'on';
          // A track that is stopped by the page itself tells it nothing.
          const watching = setInterval(() => {
            if (track?.readyState !== 'ended') return;
            clearInterval(drawing);
            clearInterval(watching);
            document.title = 'off';
          }, 20);
        },
        [...picture],
        waits,
      );
      await press(settings, 'code_camera');
    }
    const waitUntilOff = () =>
      settings.waitForFunction(() => document.title === 'off' && !document.querySelector('video'), {
        polling: 50,
      });

    test('is read by the camera, which is off from then on', async () => {
      await lookAt(codePicture('https://other.example/'));
      await waitForText(settings, words('code_read'));
      expect(await field()).toBe('https://other.example/');
      await waitUntilOff();
    });

    test('is not looked for by a camera that comes when the page is hidden', async () => {
      await lookAt(codePicture(null), true);
      const other = await launchedNow().browser.newPage();
      await other.bringToFront();
      await waitUntilOff();
      await other.close();
    });

    test.each([
      ['somebody presses so', () => press(settings, 'code_stop')],
      ['the page is hidden', async () => (await launchedNow().browser.newPage()).bringToFront()],
      ['its section is left', () => settings.evaluate(() => location.assign('#sites'))],
    ])('has no camera on once %s', async (_, end) => {
      await settings.bringToFront();
      await settings.evaluate(() => location.assign('#lists'));
      await lookAt(codePicture(null));
      await settings.waitForSelector('video');
      expect(await settings.title()).toBe('on');
      await end();
      await waitUntilOff();
    });
  });
}
