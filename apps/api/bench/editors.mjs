import { request, Agent } from 'node:http';

/* A process of editors: each keeps saving one cell of a report of its own, as fast as the answers come. */
const { url, cookie, editors, seconds } = JSON.parse(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: editors.length });
const times = [];
const until = performance.now() + seconds * 1000;

/** @returns {Promise<{ status: number, etag: string }>} */
function save(id, etag, value) {
  const body = JSON.stringify({ cells: { 'requests.received.naturalPersons': value } });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/v1/reports/${id}`,
      {
        agent,
        method: 'PATCH',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'If-Match': etag,
          Cookie: cookie,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode, etag: response.headers.etag }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function edit({ id, revision }) {
  let etag = `"${revision}"`;
  for (let value = 1; performance.now() < until; value++) {
    const start = performance.now();
    const answer = await save(id, etag, value);
    if (answer.status !== 200) throw new Error(`A save was answered with ${answer.status}`);
    times.push(performance.now() - start);
    etag = answer.etag;
  }
  return Number(etag.slice(1, -1));
}

const revisions = await Promise.all(editors.map(edit));
times.sort((a, b) => a - b);
process.send?.({
  perSecond: times.length / seconds,
  revisions,
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
});
agent.destroy();
