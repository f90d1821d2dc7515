import { writeFileSync } from 'node:fs';
import { openApi } from '../desk/open-api.ts';

/** `npm run openapi`: writes the OpenAPI document of the desk beside the page about it. */
writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openApi(), null, 2)}\n`);
