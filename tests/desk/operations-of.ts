import * as v from 'valibot';

/** What the OpenAPI document says of one method of one address. */
export interface Operation {
  /** `GET /staff/claims/{id}`. */
  name: string;
  method: string;
  path: string;
  isForStaff: boolean;
  /** The statuses it may answer with; none where it is a page for people. */
  statuses: number[];
  /** Names of parameters in the query and in headers. */
  queries: string[];
  headers: string[];
  body: { type: string; schema: unknown } | null;
}

const operationSchema = v.object({
  security: v.optional(v.array(v.unknown())),
  responses: v.record(v.string(), v.unknown()),
  parameters: v.optional(v.array(v.object({ name: v.string(), in: v.string() })), []),
  requestBody: v.optional(v.object({ content: v.record(v.string(), v.object({ schema: v.unknown() })) })),
});
const documentSchema = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) });

/** Every method of every address in an OpenAPI document. */
export function operationsOf(document: object): Operation[] {
  return Object.entries(v.parse(documentSchema, document).paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .map(([method, said]) => {
        const { security, responses, parameters, requestBody } = v.parse(operationSchema, said);
        const [body] = Object.entries(requestBody?.content ?? {});
        const named = (where: string) =>
          parameters.filter((each) => each.in === where).map(({ name }) => name);
        return {
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          isForStaff: security !== undefined,
          statuses: Object.keys(responses).flatMap((status) =>
            status === 'default' ? [] : [Number(status)],
          ),
          queries: named('query'),
          headers: named('header'),
          body: body ? { type: body[0], schema: body[1].schema } : null,
        };
      }),
  );
}
