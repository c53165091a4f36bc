/** A parameter of an address as one text: empty where it is missing, or given more than once. */
export function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
