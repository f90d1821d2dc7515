import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';

const folder = new URL('./json-schemas/', import.meta.url);

describe('the JSON Schemas of the contract', () => {
  it('are checked in as the code makes them (npm run schemas)', () => {
    const checkedIn = readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      readFileSync(new URL(file, folder), 'utf8'),
    ]);
    expect(new Map(checkedIn.map(([name, text]) => [name, text]))).toEqual(jsonSchemas());
  });

  it('have no field that speaks of a person', () => {
    const person =
      /author|user|nick|avatar|account|uid|profile|person|poster|member|handle|login|screen.?name|real.?name|ip.?address/i;
    const names = [...jsonSchemas().values()].flatMap((text) => propertyNames(JSON.parse(text)));
    expect(names).toContain('passages');
    expect(names).toContain('statusUrl');
    expect(names.filter((name) => person.test(name))).toEqual([]);
  });
});

/** Every name under any `properties` in a JSON Schema, however deep. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...propertyNames(value),
  ]);
}
