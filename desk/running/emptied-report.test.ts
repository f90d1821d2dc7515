import * as v from 'valibot';
import { expect, it } from 'vitest';
import { reportSchema } from '../../src/contract/report.ts';
import { attachmentOf, pictureOf, sampleReport } from '../../tests/desk/sample-report.ts';
import { emptiedReport } from './emptied-report.ts';

it('nothing that a person wrote or saw is left of a withdrawn report, and it is a report all the same', () => {
  const report = sampleReport({
    contact: 'me@home.example',
    attachments: [attachmentOf(pictureOf('image/png'))],
  });
  const left = emptiedReport(report);
  expect(v.parse(reportSchema, left)).toEqual(left);
  expect(left.id).toBe(report.id);
  for (const said of ['碘盐', '抢盐', 'forum.example', 'me@home', 'Three replies', 'zh-CN', 'health'])
    expect(JSON.stringify(left)).not.toContain(said);
});
