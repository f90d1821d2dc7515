/** What finds codes, in the browser's own shape. */
interface Detector {
  detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: 'qr_code'[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

let made: Promise<Detector> | null = null;

/**
 * The text of a QR code in a picture or the frame that a video shows; null where none is found. Read by the
 * browser where it can, otherwise by a library that is loaded with the first picture.
 */
export async function codeInPicture(picture: ImageBitmapSource): Promise<string | null> {
  made ??= makeDetector();
  const [code] = await (await made).detect(picture);
  return code?.rawValue ?? null;
}

async function makeDetector(): Promise<Detector> {
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: DetectorClass };
  const isAble = own ? (await own.getSupportedFormats()).includes('qr_code') : false;
  const Class = own && isAble ? own : (await import('qr/decode.js')).BarcodeDetector;
  return new Class({ formats: ['qr_code'] });
}
