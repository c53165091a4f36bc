/** A message of the queue, by the name of its queue. */
export interface QueueMessages {
  /** A job waits for a worker. */
  readonly jobs: { readonly jurisdiction: string; readonly id: string };
  /** A notice goes by e-mail. */
  readonly mails: { readonly jurisdiction: string; readonly noticeId: string };
  /** Something is to be sent to another system. */
  readonly webhooks: { readonly jurisdiction: string; readonly deliveryId: string };
}
export type QueueName = keyof QueueMessages;

export interface SendOptions {
  /** A message of this id is sent once only. */
  readonly id?: string | undefined;
  readonly startAfter?: Date | undefined;
}

/** How a queue treats its messages. */
export interface QueuePolicy {
  /** How often a message is tried again when its handler throws. */
  readonly retries: number;
  /** Before the first of these tries, in seconds; each later one waits twice as long. */
  readonly retryDelay: number;
  /** After so many seconds a handler is taken for lost. */
  readonly expireAfter: number;
  /** Messages that this process works on at the same time. */
  readonly workers: number;
}

/** A queue in the database: what one process sends, any other may work on. */
export interface Queue {
  readonly send: <Name extends QueueName>(
    name: Name,
    message: QueueMessages[Name],
    options?: SendOptions,
  ) => Promise<void>;
  /** Begins to work on messages in this process. */
  readonly work: <Name extends QueueName>(
    name: Name,
    handler: (message: QueueMessages[Name]) => Promise<void>,
  ) => Promise<void>;
  /** Looks for messages at once: another process may have sent one. */
  readonly wake: (name: QueueName) => void;
  /** Messages that wait in each queue. */
  readonly waiting: () => Promise<Readonly<Record<QueueName, number>>>;
  /** Answers when the queue does, or was not opened here. */
  readonly check: () => Promise<void>;
  /** Stops taking messages and waits for the handlers that run. */
  readonly stop: () => Promise<void>;
}
