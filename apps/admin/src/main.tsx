import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { applyLanguage } from './language/language.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './styles.css';
import { applyTheme } from './theme/theme.ts';

applyLanguage();
applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(() => <App />, root);
