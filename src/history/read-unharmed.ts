import { isDamage } from './find-damage.ts';

/**
 * What a read gives, or null where the browser has lost the record: Chromium keeps a large one in a file of
 * its own, and says so where that is gone, as after a profile was copied in part. Reading many at once fails
 * with it, so what may be large is read one by one. Of one on a damaged part of the disk Firefox says nothing
 * but that it does not know why. Anything else that goes wrong is thrown.
 */
export async function readUnharmed<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!isLoss(error)) throw error;
    console.warn('read-unharmed', error);
    return null;
  }
}

const isLoss = (error: unknown): boolean =>
  isDamage(error) ||
  (error instanceof DOMException && ['DataError', 'NotReadableError', 'NotFoundError'].includes(error.name));
