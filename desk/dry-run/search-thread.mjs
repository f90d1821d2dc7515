import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

// A thread takes no TypeScript by itself, whoever has started the desk.
const { answerSearches } = await tsImport('./answer-searches.ts', import.meta.url);
if (parentPort) answerSearches(parentPort);
