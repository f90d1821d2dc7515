import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFile } from '../browsers/choose-file.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { codePicture } from '../code-picture.ts';

const desk = `https://desk.example/#${'ab'.repeat(32)}`;

/** The QR code of a desk, read from a picture or by the camera. */
export function readCodes(launchedNow: () => Launched): void {
  describe('the QR code of a desk', () => {
    let settings: Page;
    beforeAll(async () => {
      settings = await launchedNow().openExtensionPage('src/settings.html');
    });
    afterAll(() => settings?.close());

    const field = () => settings.$eval('input[inputmode=url]', (input) => (input as HTMLInputElement).value);
    const showPicture = (bytes: Uint8Array) => chooseFile(settings, 'code.bmp', bytes, 'picture');

    test('is read from a picture, with the fingerprint; nothing is followed before somebody has looked', async () => {
      await showPicture(codePicture(desk));
      await waitForText(settings, words('code_read'));
      expect(await field()).toBe(desk);
    });

    test.each([
      [
        'a code that is none of a desk',
        codePicture('WIFI:S:home;;'),
        words('refusal_code_not_a_desk').replace('$1', 'WIFI:S:home;;'),
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

    test('is read by the camera, which is off from then on', async () => {
      await settings.evaluate(
        async (bytes) => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [picture.width, picture.height];
          const draw = () => canvas.getContext('2d')?.drawImage(picture, 0, 0);
          draw();
          const stream = canvas.captureStream();
          navigator.mediaDevices.getUserMedia = async () => stream;
          const drawing = setInterval(draw, 50);
          const [track] = stream.getTracks();
          // A track that is stopped by the page itself tells it nothing.
          const watching = setInterval(() => {
            if (track?.readyState !== 'ended') return;
            clearInterval(drawing);
            clearInterval(watching);
            document.title = 'off';
          }, 20);
        },
        [...codePicture('https://other.example/')],
      );
      await press(settings, 'code_camera');
      await waitForText(settings, words('code_read'));
      expect(await field()).toBe('https://other.example/');
      await settings.waitForFunction(() => document.title === 'off' && !document.querySelector('video'), {
        polling: 50,
      });
    });
  });
}
