import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/contract/report.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { samplePublished } from '../../tests/sample-published.ts';
import { publicEntriesOf } from '../publishing/public-entries.ts';
import { disputeLimits, readDispute } from './read-dispute.ts';

const list = sampleListOf(3, sampleEntry('water', '停水三天'));
const now = new Date('2026-11-27T10:00:00Z');

function read(form: Record<string, unknown>, of = list) {
  const [entry] = publicEntriesOf([samplePublished(of)]).values();
  if (!entry) throw new Error('no entry');
  return readDispute(form, entry, 'https://desk.example', now);
}
const refusal = (form: Record<string, unknown>) => {
  const dispute = read(form);
  return dispute.ok ? 'taken' : dispute.problem;
};

describe('a dispute of the form', () => {
  it('is a report about the entry, with what is wrong, the evidence, and how to reach who wrote it', () => {
    const dispute = read({
      what: ' 停过水。\r\n两天。 ',
      evidence: 'https://water.example/a',
      contact: 'me@home.example',
    });
    if (!dispute.ok) throw new Error(dispute.problem);
    expect(v.parse(reportSchema, dispute.value)).toMatchObject({
      page: { url: 'https://desk.example/corrections/water', title: '停水三天。' },
      disputes: { listId: list.id, listVersion: 3, entryId: 'water' },
      category: 'health',
      note: '停过水。\n两天。\n\nhttps://water.example/a',
      contact: 'me@home.example',
      createdAt: '2026-11-27T10:00:00.000Z',
    });
  });

  it('needs no evidence and no contact', () => {
    const dispute = read({ what: '停过水。', evidence: '', contact: '' });
    expect(dispute).toMatchObject({ ok: true, value: { note: '停过水。' } });
    expect(dispute.ok && 'contact' in dispute.value).toBe(false);
  });

  it('holds nothing that a database cannot store, also where the claim is cut', () => {
    const dispute = read({ what: '停\0水', contact: '\0' });
    expect(dispute).toMatchObject({ ok: true, value: { note: '停\uFFFD水', contact: '\uFFFD' } });
    const claim = `${'水'.repeat(499)}💧`;
    const cut = read({ what: '停过水。' }, sampleListOf(3, { ...sampleEntry('water', '停水'), claim }));
    expect(cut.ok && cut.value.page.title).toBe(`${'水'.repeat(499)}\uFFFD`);
  });

  it('may be as long as the form lets it be, with each line end counted once', () => {
    const lines = '行\r\n'.repeat(disputeLimits.what / 2 - 1);
    expect(refusal({ what: `${lines}完` })).toBe('taken');
  });

  it.each([
    ['dispute-empty', {}],
    ['dispute-empty', { what: ' \r\n ' }],
    ['dispute-empty', { what: ['a', 'b'] }],
    ['dispute-too-long', { what: 'x'.repeat(disputeLimits.what + 1) }],
    ['dispute-too-long', { what: 'x', contact: 'x'.repeat(disputeLimits.contact + 1) }],
    ['dispute-evidence-invalid', { what: 'x', evidence: 'javascript:alert(1)' }],
    ['dispute-evidence-invalid', { what: 'x', evidence: 'somewhere' }],
  ])('is refused as %s: %j', (problem, form) => {
    expect(refusal(form)).toBe(problem);
  });
});
