/**
 * For `promise.catch`: null where the system's error code is `code`, such as `ENOENT`; any other failure
 * stays one.
 */
export const nullWhen =
  (code: string) =>
  (error: unknown): null => {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  };
