import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listSchema } from '../../src/contract/list.ts';
import { emptyDraft } from '../../src/contract/staff/verdict.ts';
import type { StoredDraft } from '../verdict/decide-draft.ts';
import { previewList } from './preview-list.ts';

const desk = { publicAddress: 'https://desk.example', name: 'Desk', publisher: 'Library' };
const now = new Date('2026-11-28T00:00:00Z');
const written = {
  ...emptyDraft(),
  status: 'false' as const,
  claim: '西瓜蘸盐有毒',
  wordings: ['西瓜蘸盐吃会产生剧毒物质'],
  category: 'health',
};
const drafted = (draft: typeof written): StoredDraft => ({
  ...{ deskId: 'main', claimId: 'b2f4e0a4-5d0a-4a5e-9d43-0d6a3f3a8d10', revision: 1, state: 'draft', draft },
  ...{ editors: [], dryRun: null, approvedBy: null, approvedAt: null, withdrawal: null, sentBack: null },
  reasonWaits: null,
  ...{
    inVersion: null,
    entryId: 'salt',
    entry: null,
    publishedVersion: null,
    publishedAt: null,
    sources: [],
  },
});

test('drafts are a list that readers could take, signed by nobody', () => {
  const list = previewList([drafted(written)], desk, now);
  expect(v.parse(listSchema, list)).toEqual(list);
  expect(list.entries).toMatchObject([
    { id: 'salt', status: 'false', match: { claim: written.wordings }, claim: written.claim },
  ]);
});

test('what has no wordings, or says nothing yet, is not in it', () => {
  const drafts = [drafted({ ...written, wordings: [] }), drafted({ ...written, claim: '' })];
  expect(previewList(drafts, desk, now).entries).toEqual([]);
});

test('each one is newer than those before, and is forgotten the next day', () => {
  const list = previewList([], desk, now);
  const later = previewList([], desk, new Date(now.getTime() + 1000));
  expect(later.version).toBeGreaterThan(list.version);
  expect(Date.parse(list.expiresAt ?? '') - now.getTime()).toBe(24 * 60 * 60 * 1000);
});
