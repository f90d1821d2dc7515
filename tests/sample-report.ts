import type { Receipt } from '../src/contract/receipt.ts';
import type { Report } from '../src/contract/report.ts';
import type { ReportRecord } from '../src/history/records.ts';

/** A plain report for tests. */
export const sampleReport: Report = {
  format: 'qiuzheng-report/1',
  id: '0b0f3f0e-7a53-4b52-8d43-5a3c8a1a6f10',
  createdAt: '2026-11-25T08:00:00.000Z',
  page: { url: 'https://forum.example/t/7', urlScope: 'full', title: '大蒜能治流感吗' },
  passages: [],
  category: 'health',
  note: '',
  capture: {
    at: '2026-11-25T08:00:00.000Z',
    viewport: { width: 1280, height: 800, pixelRatio: 1 },
    extensionVersion: '0.1.0',
    sameDocument: true,
  },
  attachments: [],
};

/** The same report as it lies in the outbox after its first attempt has begun. */
export const sampleRecord: ReportRecord = {
  id: sampleReport.id,
  state: 'sending',
  createdAt: Date.parse(sampleReport.createdAt),
  report: sampleReport,
  endpoint: {
    kind: 'desk',
    name: 'Desk',
    reportsUrl: 'https://desk.example/reports',
    privacyUrl: null,
    contact: {},
    expect: null,
  },
  pageUrl: 'https://forum.example/t/7',
  attempts: 1,
  nextAttemptAt: 0,
  lastError: null,
  lastDetail: null,
  receipt: null,
  followUp: null,
};

/** What a desk answers to it. */
export const sampleReceipt: Receipt = {
  reportId: sampleReport.id,
  receivedAt: '2026-11-25T08:00:01Z',
  statusUrl: 'https://desk.example/receipts/secret',
  sha256: '0'.repeat(64),
};
