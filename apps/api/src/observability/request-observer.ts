/** A request by the pattern of its route: `GET /api/v1/reports/{id}`, never an address with names or ids in it. */
export interface ObservedRequest {
  readonly method: string;
  readonly route: string;
}

/** Looks on while a request is answered. `answer` gives the status, and is called once. */
export type RequestObserver = (request: ObservedRequest, answer: () => Promise<number>) => Promise<number>;
