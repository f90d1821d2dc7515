/** The code that the system gives a fault, such as `ENOENT`; empty where it gives none. Pure. */
export const systemCode = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
