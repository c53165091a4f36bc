import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** For so long a receiver may take. */
const TIMEOUT_MS = 10_000;

/** The address of a webhook leads into a private network. */
export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`${host} is an address of a private network`);
    this.name = 'PrivateAddressError';
  }
}

export interface Delivery {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it may go into private networks. */
  readonly allowPrivate: boolean;
}

/**
 * Sends a delivery and gives the status of the answer, whose content is thrown away. The address that is checked is the
 * one that is connected to, so that a name cannot be one thing when asked and another when used; redirects are not
 * followed.
 * @throws Error when there is no answer in time, or the address is private.
 */
export function postDelivery({ url, body, headers, allowPrivate }: Delivery): Promise<number> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up.
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    return Promise.reject(new PrivateAddressError(host));
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sent = request(
      target,
      {
        method: 'POST',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': String(Buffer.byteLength(body)),
          'User-Agent': 'Nianbao',
          ...headers,
        },
      },
      (response) => {
        response.destroy();
        done(response.statusCode ?? 0);
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Looks a name up, and fails when any of its addresses is private. */
const publicLookup: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error) answer(error, '');
    else if (!first || addresses.some(({ address }) => isPrivateAddress(address)))
      answer(new PrivateAddressError(host), '');
    else if (options.all) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
};
