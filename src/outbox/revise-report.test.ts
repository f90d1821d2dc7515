import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/sample-report.ts';
import { reviseReport } from './revise-report.ts';

const now = new Date('2026-11-26T08:00:00Z');
const id = '7d9d5d3c-6a4b-4a53-9a2e-0f0e5a0c1b2d';
const picture = {
  name: 'screenshot.png',
  mediaType: 'image/png' as const,
  bytes: 9,
  sha256: '0'.repeat(64),
  maskedRegions: 0,
};
const report = { ...sampleReport, contact: 'me@home.example', attachments: [picture] };
const revision = { category: 'other', note: 'Other words.', contact: '', passages: [], withPicture: true };

test('a revised report has an id of its own and says when its page was looked at as before', () => {
  const revised = reviseReport(report, revision, id, now);
  expect(revised).toMatchObject({
    ok: true,
    value: { id, note: 'Other words.', category: 'other', capture: report.capture, attachments: [picture] },
  });
});

test('what is left out of it is gone', () => {
  const revised = reviseReport(report, { ...revision, withPicture: false }, id, now);
  expect(revised).toMatchObject({ ok: true, value: { attachments: [] } });
  expect(JSON.stringify(revised)).not.toContain('me@home.example');
});

test('a note that is too long is refused with its length', () => {
  expect(reviseReport(report, { ...revision, note: 'x'.repeat(10_001) }, id, now)).toEqual({
    ok: false,
    error: { code: 'note_too_long', values: ['10001'] },
  });
});

test('a revised report holds no character that a receiver cannot take, as a first one does not', () => {
  const typed = { ...revision, note: 'a\u0000b\u001b[2J', contact: 'me\u0007@home.example' };
  expect(reviseReport(report, typed, id, now)).toMatchObject({
    ok: true,
    value: { note: 'ab[2J', contact: 'me@home.example' },
  });
});
