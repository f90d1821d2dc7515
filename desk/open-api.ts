import { joinPath } from '../src/contract/join.ts';
import { jsonSchemas } from '../src/contract/json-schemas.ts';
import { deskAddresses } from './desk-addresses.ts';
import { type ProblemName, problems } from './problems.ts';

/** What is said of one method of one address; the addresses themselves are those the desk answers at. */
interface Described {
  summary: string;
  answers: Record<string, Answer>;
  refusals?: ProblemName[];
  parameters?: object[];
  requestBody?: object;
  staff?: true;
}
interface Answer {
  description: string;
  schema?: string;
}

const reportBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['report'],
        properties: {
          report: { $ref: '#/components/schemas/report' },
          screenshot: { type: 'string', format: 'binary' },
        },
      },
      encoding: {
        report: { contentType: 'application/json' },
        screenshot: { contentType: 'image/png, image/webp, image/jpeg' },
      },
    },
  },
};

const header = (name: string, description: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const query = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});
const ifNoneMatch = header('If-None-Match', 'An ETag received before; saves the body.');

const refusalsOfReports = Object.keys(problems).filter((name): name is ProblemName =>
  /^(not-multipart|multipart|idempotency|body|upload|report|screenshot|disk|desk)/.test(name),
);

const described: Record<string, Described> = {
  [`GET ${joinPath}`]: {
    summary: 'The join document: who runs the desk, where reports go, which lists it publishes',
    answers: { 200: { description: 'The join document', schema: 'join' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
  },
  'GET /lists/:file': {
    summary: 'A published list, byte by byte as it was published',
    answers: { 200: { description: 'The list', schema: 'list' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'GET /signed/:name/:file': {
    summary: 'What is newest of a signed list: `keys.json`, its keys, and `head.json`, its newest release',
    answers: { 200: { description: 'A signed file' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'GET /signed/:name/:folder/:file': {
    summary: 'A file of a signed list that never changes, in `releases`, `lists` or `deltas`',
    answers: { 200: { description: 'The file' }, 304: { description: 'Unchanged' } },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'POST /reports': {
    summary: 'Delivers a report; the same one as often as it takes, and it is stored once',
    answers: {
      201: { description: 'Stored', schema: 'receipt' },
      200: { description: 'Was stored before; the same receipt', schema: 'receipt' },
    },
    parameters: [header('Idempotency-Key', 'The id of the report, a UUID in double quotes', true)],
    requestBody: reportBody,
    refusals: refusalsOfReports,
  },
  'GET /receipts/:token': {
    summary: 'How a report stands; the address is a secret',
    answers: {
      200: { description: 'State, verdict and correction', schema: 'report-status' },
      304: { description: 'Unchanged' },
    },
    parameters: [ifNoneMatch],
    refusals: ['not-found'],
  },
  'DELETE /receipts/:token': {
    summary: 'Withdraws a report; twice is no mistake',
    answers: { 204: { description: 'Withdrawn' } },
    refusals: ['not-found'],
  },
  'GET /reports': {
    summary: 'Reports for staff, newest first',
    answers: { 200: { description: '`reports`, and `next` to be put into `after`' } },
    parameters: [query('limit', '1 to 100'), query('after', 'The `next` of an earlier answer')],
    refusals: ['token-missing', 'token-wrong', 'limit-invalid', 'after-unknown'],
    staff: true,
  },
  'GET /reports/:id': {
    summary: 'One report for staff',
    answers: { 200: { description: 'The report' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
  'GET /reports/:id/screenshot': {
    summary: 'The picture of a report for staff',
    answers: { 200: { description: 'The picture' } },
    refusals: ['token-missing', 'token-wrong', 'not-found'],
    staff: true,
  },
};

/**
 * The desk as an OpenAPI 3.1 document, made from its addresses, its problems and the schemas of the contract.
 */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qiuzheng desk',
      version: '1',
      description: 'See docs/endpoint.md for a walk through it.',
    },
    paths: Object.fromEntries(
      Object.entries(deskAddresses).map(([path, methods]) => [
        path.replaceAll(/:(\w+)/g, '{$1}'),
        {
          ...(path.includes(':') ? { parameters: pathParameters(path) } : {}),
          ...Object.fromEntries(
            methods.split(', ').map((method) => [method.toLowerCase(), operation(method, path)]),
          ),
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries([...jsonSchemas()].map(([name, text]) => [name, schemaIn(text)])),
      securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function operation(method: string, path: string): object {
  const about = described[`${method} ${path}`];
  // A page for people needs no description for programs.
  if (!about) return { summary: 'A page for people', responses: { default: { description: 'A page' } } };
  const { summary, answers, refusals = [], parameters, requestBody, staff } = about;
  return {
    summary,
    ...(parameters ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    ...(staff ? { security: [{ staff: [] }] } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)])),
      ...Object.fromEntries(refusalsByStatus(refusals)),
    },
  };
}

const responseOf = ({ description, schema }: Answer) => ({
  description,
  ...(schema
    ? { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } }
    : {}),
});

function refusalsByStatus(names: ProblemName[]): [string, object][] {
  const byStatus = new Map<number, string[]>();
  for (const name of names) {
    const [status, title] = problems[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${name}\`: ${title}`]);
  }
  return [...byStatus].map(([status, lines]) => [
    String(status),
    {
      description: lines.join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
    },
  ]);
}

function schemaIn(text: string): object {
  const { $schema: _, ...schema } = JSON.parse(text);
  return schema;
}
