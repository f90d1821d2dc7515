import { expect, it } from 'vitest';
import { canonicalEntry, canonicalList } from '../../src/contract/signed/canonical-list.ts';
import { sampleDraft } from '../../tests/desk/sample-draft.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { StoredDraft } from './decide-draft.ts';
import { planChanges } from './plan-changes.ts';

const desk = { publicAddress: 'https://desk.example', publisher: 'P' };
const approvedAt = new Date('2026-11-28T08:00:00Z');
const stored: StoredDraft = {
  ...{ deskId: 'main', claimId: 'c', revision: 1, state: 'approved', draft: sampleDraft, editors: ['a'] },
  ...{ dryRun: null, approvedBy: 'b', approvedAt, withdrawal: null, sentBack: null, inVersion: null },
  reasonWaits: null,
  ...{ entryId: 'c', entry: null, publishedVersion: null, publishedAt: null, sources: [] },
};
const listed = { ...sampleEntry('listed', '碘盐防辐射'), later: 'what a newer program wrote' };
const base = canonicalList(sampleListOf(1, listed));

it('a new verdict is a new entry, and a corrected one keeps what nobody knows of it', () => {
  const [added, corrected] = planChanges(
    [stored, { ...stored, claimId: 'd', entryId: 'listed' }],
    base,
    desk,
  );
  expect(added).toMatchObject({ claimId: 'c', id: 'c', before: null });
  expect(JSON.parse(added?.after ?? '')).toMatchObject({
    id: 'c',
    page: 'https://desk.example/corrections/c',
  });
  expect(corrected).toMatchObject({ claimId: 'd', id: 'listed', before: canonicalEntry(listed) });
  expect(JSON.parse(corrected?.after ?? '')).toMatchObject({ later: listed.later, claim: sampleDraft.claim });
});

it('what is withdrawn stays what it was, with its reason', () => {
  const withdrawal: StoredDraft = { ...stored, entryId: 'listed', entry: listed, withdrawal: 'Wrong' };
  const [change] = planChanges([withdrawal], base, desk);
  expect(JSON.parse(change?.after ?? '')).toMatchObject({ claim: listed.claim, status: 'withdrawn' });
});
