import type { template as makeTemplate } from '@solid-primitives/i18n';

/** Marks a text with places to fill: `{{ count }}`. Only the type changes. */
export const template = <Args extends Record<string, string | number | boolean>>(text: string) =>
  text as unknown as ReturnType<typeof makeTemplate<Args>>;
