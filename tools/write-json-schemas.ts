import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/contract/json-schemas.ts';

/**
 * `npm run schemas`: writes the JSON Schema of every document that crosses a boundary beside its valibot one.
 */
const folder = new URL('../src/contract/json-schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(`${name}.json`, folder), text);
