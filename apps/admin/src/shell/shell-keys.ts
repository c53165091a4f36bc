interface ShellKeys {
  readonly onHelp: () => void;
  readonly onPalette: () => void;
}

/** Listens to the keys that work on every page: `?` and Ctrl+K (⌘K). Returns how to stop. */
export function listenToShellKeys({ onHelp, onPalette }: ShellKeys): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === '?' && !isTyping) return onHelp();
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    onPalette();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
