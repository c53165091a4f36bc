/** The preview of a pasted table. */
export const paste = {
  title: 'Before it is pasted',
  text: 'The pasted table brought its row labels; each line was matched by them. You can undo it afterwards.',
  accept: 'Fill in {{ count }} cells',
} as const;
