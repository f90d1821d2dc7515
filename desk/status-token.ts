import { createHmac } from 'node:crypto';
import { sha256 } from './sha256.ts';

/**
 * The token in a report's status address: 256 bits nobody can guess without `secret`, and the same ones each
 * time the report is delivered, although the desk keeps no more than their hash.
 */
export const statusToken = (secret: string, reportId: string): string =>
  createHmac('sha256', secret).update(`status of ${reportId.toLowerCase()}`).digest('base64url');

/** What the desk stores of a status token. */
export const statusTokenHash = (token: string): string => sha256(token);
