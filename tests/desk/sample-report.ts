import { createHash, randomUUID } from 'node:crypto';
import type { Attachment, Report } from '../../src/contract/report.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The smallest real pictures of the three kinds, 1 × 1 each. */
const pictures = {
  'image/png':
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'image/webp': 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
};

export const pictureOf = (mediaType: keyof typeof pictures) =>
  new Uint8Array(Buffer.from(pictures[mediaType], 'base64'));

/** As much of a PNG as says how large it is. */
export function pictureOfSize(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** A report as the extension makes it, with a new id. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    format: 'qiuzheng-report/1',
    id: randomUUID(),
    createdAt: '2026-11-25T08:00:00Z',
    page: {
      url: 'https://forum.example/thread/7?page=2',
      urlScope: 'full',
      title: '抢盐还来得及吗',
      language: 'zh-CN',
    },
    passages: [
      {
        quote: { type: 'TextQuoteSelector', exact: '碘盐防辐射', prefix: '听说', suffix: ',快去买' },
        entry: { listId: 'https://desk.example/lists/sample', listVersion: 3, entryId: 'salt' },
      },
    ],
    category: 'health',
    note: 'Three replies repeat it.',
    capture: {
      at: '2026-11-25T07:59:58Z',
      viewport: { width: 1280, height: 800, pixelRatio: 2 },
      extensionVersion: '0.1.0',
      sameDocument: true,
    },
    attachments: [],
    ...changes,
  };
}

/** What a report says of the picture `bytes`. */
export const attachmentOf = (
  bytes: Uint8Array,
  mediaType: Attachment['mediaType'] = 'image/png',
): Attachment => ({
  name: 'screenshot.png',
  mediaType,
  bytes: bytes.length,
  sha256: sha256(bytes),
  maskedRegions: 0,
});

export interface Delivery {
  report: unknown;
  screenshot?: Uint8Array<ArrayBuffer> | undefined;
  /** The header as it is sent; by default the report's id in quotes. */
  key?: string | null;
  /** Further headers, as a proxy adds them. */
  headers?: Record<string, string>;
}

/** Delivers a report as the extension does. */
export function deliver(
  address: string,
  { report, screenshot, key, headers: more }: Delivery,
): Promise<Response> {
  const body = new FormData();
  body.set('report', new Blob([JSON.stringify(report)], { type: 'application/json' }), 'report.json');
  if (screenshot) body.set('screenshot', new Blob([screenshot]), 'screenshot.png');
  const id = typeof report === 'object' && report !== null && 'id' in report ? report.id : '';
  const headers: Record<string, string> = {
    ...(key === null ? {} : { 'Idempotency-Key': key ?? `"${id}"` }),
    ...more,
  };
  return fetch(`${address}/reports`, { method: 'POST', headers, body });
}
