// A receiver in one file, without packages: `node docs/receiver.mjs FOLDER PORT`. The extension takes it for
// a desk.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [, , folder = 'received', port = '8700'] = process.argv;
mkdirSync(folder, { recursive: true });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What the file holds, or null where there is none. */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return null;
  }
}

/** Every write is on the disk before anything is answered. */
const write = (name, content) => writeFileSync(join(folder, name), content, { flush: true });

async function takeReport(request, address) {
  // No page can send this header here unless this server allows it, so a report is one of the extension.
  if (!request.headers['idempotency-key']) return problem(400, 'Send the header Idempotency-Key.');
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData().catch(() => null);
  const part = form?.get('report');
  if (!part) return problem(415, 'Send multipart/form-data with a part “report”.');
  const bytes = Buffer.from(typeof part === 'string' ? part : await part.arrayBuffer());
  const report = JSON.parse(bytes.toString('utf8'));
  if (!uuid.test(report.id)) return problem(422, 'The field “id” is no UUID.');

  const known = read(`${report.id}.receipt.json`);
  if (known && known.receipt.sha256 !== sha256(bytes)) return problem(422, 'Another report has this id.');
  if (known) return { status: 200, body: known.receipt };

  const screenshot = form.get('screenshot');
  if (screenshot) write(`${report.id}.picture`, Buffer.from(await screenshot.arrayBuffer()));
  write(`${report.id}.report.json`, bytes);
  const token = randomBytes(32).toString('hex');
  const receipt = {
    reportId: report.id,
    receivedAt: new Date().toISOString(),
    statusUrl: `${address}/receipts/${token}`,
    sha256: sha256(bytes),
  };
  write(
    `${token}.status.json`,
    JSON.stringify({ reportId: report.id, state: 'received', receivedAt: receipt.receivedAt }),
  );
  // The receipt comes last: a report that has one is whole.
  write(`${report.id}.receipt.json`, JSON.stringify({ receipt }));
  return { status: 201, body: receipt };
}

function receipt(method, token) {
  const status = /^[0-9a-f]{64}$/.test(token) ? read(`${token}.status.json`) : null;
  if (!status) return problem(404, 'Nothing is at this address.');
  if (method !== 'DELETE') return { status: 200, body: status };
  write(`${token}.status.json`, JSON.stringify({ ...status, state: 'withdrawn' }));
  return { status: 204 };
}

const problem = (status, detail) => ({ status, type: 'application/problem+json', body: { status, detail } });

const server = createServer(async (request, response) => {
  const address = `http://${request.headers.host}`;
  const [, first, second] = request.url.split('/');
  let answer = problem(404, 'Nothing is at this address.');
  try {
    if (request.url === '/.well-known/qiuzheng.json') {
      const about = { format: 'qiuzheng-join/1', name: 'A small receiver', publisher: 'You', contact: {} };
      answer = { status: 200, body: { ...about, reports: `${address}/reports`, lists: [] } };
    } else if (first === 'reports' && request.method === 'POST') answer = await takeReport(request, address);
    else if (first === 'receipts') answer = receipt(request.method, second);
  } catch (error) {
    console.error(error);
    answer = problem(500, 'The receiver failed. Send the same again later.');
  }
  response.writeHead(answer.status, { 'Content-Type': answer.type ?? 'application/json' });
  response.end(answer.body ? JSON.stringify(answer.body) : undefined);
});
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
