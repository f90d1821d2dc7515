import * as v from 'valibot';
import { type Report, reportFormat, reportSchema } from '../src/contract/report.ts';
import { refuse, type Taken } from './problems.ts';

/**
 * Reads the bytes of the part `report`. What PostgreSQL cannot hold in a text (NUL, and half an emoji where a
 * passage was cut) becomes U+FFFD; fields nobody knows are dropped, so nothing unforeseen is stored.
 */
export function readReport(bytes: Uint8Array): Taken<Report> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), storable);
  } catch {
    return refuse('report-not-json');
  }
  if (typeof json === 'object' && json !== null && 'format' in json && json.format !== reportFormat) {
    return refuse('report-format-unknown', reportFormat);
  }
  const parsed = v.safeParse(reportSchema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  return refuse('report-invalid', v.getDotPath(parsed.issues[0]) ?? 'format');
}

/** For `JSON.parse`: what PostgreSQL cannot hold in a text becomes U+FFFD. */
export const storable = (_key: string, value: unknown) =>
  typeof value === 'string' ? storableText(value) : value;

/** What PostgreSQL can hold of a text. Pure. */
export const storableText = (text: string): string =>
  text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
