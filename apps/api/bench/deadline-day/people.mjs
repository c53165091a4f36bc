import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The mean pause of a clerk between two saves, in milliseconds. */
const PAUSE_MS = 2_000;
/** How long somebody waits before they ask again after a failure. */
const RETRY_MS = 250;

/**
 * Somebody at an address of their own, so that the proxy leads different people to different processes.
 * @param {{ url: string, cookie: string, address: string, tally: import('./tally.mjs').Tally }} who
 */
export function makePerson({ url, cookie, address, tally }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2, localAddress: address });
  /** An answer, or status 0 when the connection broke: then nobody knows whether it was done. */
  const ask = (kind, method, path, { body, etag, type = 'application/json' } = {}) =>
    new Promise((resolve) => {
      const start = performance.now();
      const sent = request(
        `${url}/api/v1/${path}`,
        {
          agent,
          method,
          headers: {
            Cookie: cookie,
            ...(body === undefined
              ? {}
              : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }),
            ...(etag === undefined ? {} : { 'If-Match': etag }),
          },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', () => done(0, undefined, Buffer.alloc(0)));
          response.on('end', () => done(response.statusCode, response.headers.etag, Buffer.concat(chunks)));
        },
      );
      let isDone = false;
      const done = (status, tag, bytes) => {
        if (isDone) return;
        isDone = true;
        tally.add(kind, status, performance.now() - start);
        resolve({ status, etag: tag, json: () => JSON.parse(bytes.toString()), bytes });
      };
      sent.on('error', () => done(0, undefined, Buffer.alloc(0)));
      sent.end(body);
    });
  return { ask, leave: () => agent.destroy() };
}

/**
 * A clerk: saves a cell every few seconds, then submits. Keeps what was acknowledged; what was not may or may not have
 * been done, so the clerk looks before going on.
 * @returns what must be found in the end
 */
export async function clerkDay(person, { id, revision }, { submitsAt, until }) {
  const kept = { id, revision, value: undefined, maybe: [], isSubmitted: false };
  const path = `reports/${id}`;
  const look = async () => {
    for (;;) {
      const answer = await person.ask('read', 'GET', path);
      if (answer.status === 200) return answer;
      await wait(RETRY_MS);
    }
  };
  for (let value = 1; performance.now() < submitsAt; value++) {
    const answer = await person.ask('save', 'PATCH', path, {
      etag: `"${kept.revision}"`,
      body: JSON.stringify({ cells: { 'proactive.licensing.decisions': value } }),
    });
    if (answer.status === 200) Object.assign(kept, { revision: revisionOf(answer.etag), value, maybe: [] });
    else {
      kept.maybe.push(value);
      await wait(RETRY_MS);
      kept.revision = revisionOf((await look()).etag);
    }
    await wait(-Math.log(1 - Math.random()) * PAUSE_MS);
  }
  while (!kept.isSubmitted && performance.now() < until) {
    const answer = await person.ask('submit', 'POST', `${path}/transitions`, {
      etag: `"${kept.revision}"`,
      body: JSON.stringify({ action: 'submit', reason: '数据已逐项核对。' }),
    });
    if (answer.status === 200) Object.assign(kept, { revision: revisionOf(answer.etag), isSubmitted: true });
    else {
      await wait(RETRY_MS);
      const stored = await look();
      kept.revision = revisionOf(stored.etag);
      kept.isSubmitted = stored.json().status === 'submitted';
    }
  }
  return kept;
}

/** Somebody who asks for one thing after another until the time is over. */
export async function keepAsking(person, until, pauseMs, requestOf) {
  for (let turn = 0; performance.now() < until; turn++) {
    await person.ask(...requestOf(turn));
    await wait(pauseMs);
  }
}

function revisionOf(etag) {
  return Number(etag.slice(1, -1));
}
