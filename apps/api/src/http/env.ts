import type { Language } from '@nianbao/core';
import type { Caller } from '../identity/identity.ts';
import type { Grant } from '../identity/permissions.ts';
import type { Services } from '../server/services.ts';

/** What middleware leaves for the handlers of a request. */
export interface Env {
  Variables: {
    readonly requestId: string;
    readonly language: Language;
    readonly services: Services;
    /** Who is signed in; absent on public routes. */
    readonly caller: Caller | undefined;
    /** What the caller may do on this route, by the permission table. */
    readonly grant: Grant;
  };
}
