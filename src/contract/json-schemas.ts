import { toJsonSchema } from '@valibot/to-json-schema';
import { joinSchema } from './join.ts';
import { listSchema } from './list.ts';
import { problemSchema } from './problem.ts';
import { receiptSchema, reportStatusSchema } from './receipt.ts';
import { reportSchema } from './report.ts';

const schemas = {
  join: joinSchema,
  list: listSchema,
  problem: problemSchema,
  receipt: receiptSchema,
  report: reportSchema,
  'report-status': reportStatusSchema,
};

/** The contract as JSON Schemas (draft 2020-12): file name without ending → file text. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      // A check in code has no JSON Schema; the pattern beside it says what can be said.
      const json = toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode: 'input',
        ignoreActions: ['check'],
      });
      return [name, `${JSON.stringify({ title: `Qiuzheng ${name}`, ...json }, null, 2)}\n`];
    }),
  );
}
