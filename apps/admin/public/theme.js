// Runs before the first paint, so that no page flashes in the wrong theme.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('nianbao.theme');
  } catch {
    // Storage can be forbidden; then the system's theme holds.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
