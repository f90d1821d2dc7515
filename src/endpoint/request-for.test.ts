import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { requestFor } from './request-for.ts';

test('a token with letters that no header takes is refused with the words of the browser', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await requestFor(sampleRecord, null, '令牌')).toEqual({
    ok: false,
    error: { code: 'attempt_failed', values: ['Desk', expect.stringMatching(/ByteString|ISO-8859-1/)] },
  });
  expect(logged).toHaveBeenCalledWith('request-for', expect.any(TypeError));
});
