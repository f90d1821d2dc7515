import { type Draft, emptyDraft } from '../../src/contract/staff/verdict.ts';

/** What a test's desk has found out about a rumour. */
export const sampleDraft: Draft = {
  ...emptyDraft(),
  status: 'false',
  claim: '自来水厂被投毒',
  explanation: '周一检测，水质合格。',
  sources: [{ url: 'https://water.example/report', title: '检测报告' }],
  category: 'safety-scare',
  wordings: ['听说咱们县自来水厂昨晚被人投毒了，大家千万别喝自来水'],
};
