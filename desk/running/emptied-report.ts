import type { Report } from '../../src/contract/report.ts';

/** What stands for the page of a report whose sender has taken it back; no such name can exist. */
const noPage = 'https://withdrawn.invalid/';

/**
 * What is left of a report that was withdrawn: its id and when it was made, so that it is known when it comes
 * again. Pure.
 */
export const emptiedReport = ({ format, id, createdAt }: Report): Report => ({
  format,
  id,
  createdAt,
  page: { url: noPage, urlScope: 'origin', title: '' },
  passages: [],
  category: 'other',
  note: '',
  capture: {
    at: createdAt,
    viewport: { width: 0, height: 0, pixelRatio: 1 },
    extensionVersion: '',
    sameDocument: true,
  },
  attachments: [],
});
