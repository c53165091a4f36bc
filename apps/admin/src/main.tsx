// First, since the order of the cascade's layers is that of their first mention.
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './styles.css';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { loadLanguage } from './language/language.ts';
import { applyTheme } from './theme/theme.ts';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
void loadLanguage().then(() => render(() => <App />, root));
