import { expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../src/contract/staff/verdict.ts';
import { faultsOfDraft } from './faults-of-draft.ts';

const draft: Draft = {
  ...emptyDraft(),
  status: 'false',
  claim: '自来水厂被投毒',
  explanation: '周一检测，水质合格。',
  sources: [{ url: 'https://water.example/1', title: '检测报告' }],
  wordings: ['听说咱们县自来水厂昨晚被人投毒了，大家千万别喝自来水'],
};
const faults = (change: Partial<Draft>, ...categories: string[]) =>
  faultsOfDraft({ ...draft, ...change }, null, new Set(categories));

it('a draft has the faults that would keep readers from its entry', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ explanation: ' ' })).toEqual(['explanation-missing']);
  expect(faults({ wordings: ['不是真的'] })).toEqual(['wording-vague']);
  expect(faults({ category: 'local-rumours' })).toEqual(['entry-invalid']);
  expect(faults({ category: 'local-rumours' }, 'local-rumours')).toEqual([]);
});
