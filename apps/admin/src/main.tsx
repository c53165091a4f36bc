// First, since the order of the cascade's layers is that of their first mention.
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './styles.css';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { applyLanguage } from './language/language.ts';
import { applyTheme } from './theme/theme.ts';

applyLanguage();
applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(() => <App />, root);
