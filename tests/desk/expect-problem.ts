import { expect } from 'vitest';
import { type ProblemName, problems } from '../../desk/problems.ts';

/** The response is the problem document `name`, whole, and its sentence is returned. */
export async function expectProblem(response: Response, name: ProblemName): Promise<string> {
  const body = await response.text();
  expect(response.headers.get('Content-Type'), body).toBe('application/problem+json');
  const document = JSON.parse(body);
  const [status, title] = problems[name];
  expect(document).toEqual({ type: `/problems/${name}`, title, status, detail: expect.any(String) });
  expect(response.status).toBe(status);
  expect(document.detail).toMatch(/^\S.*\.$/);
  expect(document.detail).not.toContain('$');
  return document.detail;
}
