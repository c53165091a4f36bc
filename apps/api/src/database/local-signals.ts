import { EventEmitter } from 'node:events';
import type { Signals } from './database.ts';

/** Signals within this process, for a database that one process has open. */
export function makeLocalSignals(): Signals {
  const emitter = new EventEmitter();
  // One for each page that follows a job.
  emitter.setMaxListeners(0);
  return {
    send: async (channel, payload) => {
      emitter.emit(channel, payload);
    },
    listen: async (channel, hear) => {
      emitter.on(channel, hear);
      return async () => {
        emitter.off(channel, hear);
      };
    },
  };
}
