import type { Passage } from '../../contract/report.ts';
import type { Flag, TabDescription } from '../../messages/message-contract.ts';

/** A passage that quotes `exact`, for unit tests. */
export const samplePassage = (exact: string, start = 0): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start, end: start + exact.length },
});

/** A flag of one entry, for unit tests. */
export const sampleFlag = (entryId: string): Flag => ({
  key: `list ${entryId}`,
  listId: 'list',
  listVersion: 1,
  listTitle: 'Sample list',
  publisher: 'Sample desk',
  listExpiresAt: null,
  entryId,
  claim: `Claim of ${entryId}`,
  category: 'health',
  status: 'false',
  explanation: null,
  sources: [],
  correction: null,
  page: null,
  updatedAt: '2026-01-01',
});

/** A tab with one page, for unit tests; each match is the id of its entry and the words found. */
export const sampleTab = (matches: [entryId: string, exact: string][] = []): TabDescription => ({
  tabId: 1,
  windowId: 1,
  isPrivate: false,
  url: 'https://forum.example/t/1',
  title: 'A thread',
  hindrance: null,
  page: {
    documentKey: 'document-1',
    historyKey: 'entry-1',
    nameKey: 'a thread',
    url: 'https://forum.example/t/1',
    canonicalUrl: null,
    title: 'A thread',
    language: 'zh',
    viewport: { width: 800, height: 600, pixelRatio: 1 },
    selection: null,
    deskLink: null,
    site: null,
  },
  isBeingRead: false,
  isLoading: false,
  reading: { characters: 1000, unanswered: 0, pictures: 0, canvases: 0, films: 0, frames: [] },
  frames: [
    {
      frameId: 0,
      matches: {
        url: 'https://forum.example/t/1',
        place: [],
        count: matches.length,
        refuted: 0,
        doubted: 0,
        unreadable: 0,
        countByStatus: { false: matches.length },
      },
      flags: [...new Set(matches.map(([entryId]) => entryId))].map(sampleFlag),
      passages: matches.map(([entryId, exact], index) => ({
        index,
        flagKey: `list ${entryId}`,
        passage: samplePassage(exact, index * 100),
      })),
    },
  ],
  mayLackFrames: false,
});
