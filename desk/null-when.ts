import { systemCode } from './system-code.ts';

/**
 * For `promise.catch`: null where the system's error code is `code`, such as `ENOENT`; any other failure
 * stays one.
 */
export const nullWhen =
  (code: string) =>
  (error: unknown): null => {
    if (systemCode(error) === code) return null;
    throw error;
  };
