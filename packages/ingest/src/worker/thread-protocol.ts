/** To a thread: a task, or the answer to what the task under way asked. */
export type ToThread<Task> =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'answer'; readonly answer: unknown };

/**
 * From a thread: that it has loaded its modules; a question of the task under way; what the task gave, or the
 * programmer's error that kept it from giving anything.
 */
export type FromThread<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly question: unknown }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'error'; readonly message: string };
