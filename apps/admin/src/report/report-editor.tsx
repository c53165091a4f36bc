import { useLocation } from '@solidjs/router';
import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { patchReport } from '../api/report-api.ts';
import { createEvidenceIndex, noEvidence } from '../evidence/evidence-index.ts';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { t } from '../language/language.ts';
import { Preview } from '../preview/preview.tsx';
import { notify } from '../shell/notices.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { createAutosave } from './autosave.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { reloadReport, type OpenedReport } from './open-report.ts';
import { listenToReportKeys } from './report-keys.ts';
import { createReportStore } from './report-store.ts';
import { ReportHeader } from './report-header.tsx';
import { ReportSections } from './report-sections.tsx';
import { SectionList } from './section-list.tsx';
import { createWorkspace, WorkspaceContext, type Workspace } from './workspace.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './report.css';

/** What stands beside the report; on a phone instead of it. */
export type Panel = 'findings' | 'preview' | 'evidence';

interface ReportEditorProps {
  readonly opened: OpenedReport;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
}

/** The report with everything to write it: sections, tables, text, findings, preview. */
export function ReportEditor(props: ReportEditorProps) {
  // A report page is made anew for each report: these never change in its life.
  const { id, item, version, previous, readings } = props.opened;
  const store = createReportStore(version.body);
  const evidence = readings
    ? createEvidenceIndex(store.format, readings, `nianbao.confirmed.${id}`)
    : noEvidence;
  const workspace = createWorkspace({
    store,
    evidence,
    previous: () => previous,
    isReadOnly: () => props.isReadOnly,
    notify,
  });
  const autosave = createAutosave({
    store,
    opened: version,
    send: async (tag, patch) => (await patchReport(id, tag, patch)).tag,
    load: () => reloadReport(id),
    onMerged: (places) =>
      notify({
        tone: 'plain',
        text: { zh: `已并入他人的 ${places} 处修改。`, en: `${places} changes by others were merged in.` },
      }),
  });
  const [panel, setPanel] = createSignal<Panel | undefined>(
    window.matchMedia('(min-width: 64rem)').matches ? 'findings' : undefined,
  );
  const toggle = (next: Panel) => setPanel((now) => (now === next ? undefined : next));
  openLinkedCell(workspace);
  onMount(() => onCleanup(listenToReportKeys(workspace)));
  onMount(() => onCleanup(warnOfUnsaved(() => autosave.state().kind !== 'saved', autosave.flush)));
  onCleanup(props.onLeave);

  return (
    <WorkspaceContext.Provider value={workspace}>
      <PageTitle text={store.field('title')} />
      <div class="report-page" data-panel={panel() ?? 'none'}>
        <ReportHeader
          id={id}
          item={item}
          saveState={autosave.state()}
          onSaveNow={() => void autosave.flush()}
          panel={panel()}
          onPanel={toggle}
        />
        <SectionList />
        <main id="main" class="report-main" tabIndex={-1}>
          <ReportSections />
        </main>
        <Show when={panel()}>
          <aside class="report-panel" aria-label={t(`panel.${panel() ?? 'findings'}`)}>
            <Switch>
              <Match when={panel() === 'findings'}>
                <FindingsPanel onLeave={() => setPanel(undefined)} />
              </Match>
              <Match when={panel() === 'preview'}>
                <Preview />
              </Match>
              <Match when={panel() === 'evidence'}>
                <EvidencePanel onLeave={() => setPanel(undefined)} />
              </Match>
            </Switch>
          </aside>
        </Show>
      </div>
      <ConflictDialog state={autosave.state()} onResolve={autosave.resolve} />
    </WorkspaceContext.Provider>
  );
}

/** `#requests.received.naturalPersons` leads to that cell. */
function openLinkedCell({ store, goTo }: Workspace): void {
  const location = useLocation();
  const cell = store.format.cellById.get(decodeURIComponent(location.hash.slice(1)));
  if (cell) onMount(() => queueMicrotask(() => goTo({ kind: 'cell', index: cell.index })));
}

/** Leaving with something unsaved is asked about; going to another tab saves at once. */
function warnOfUnsaved(isUnsaved: () => boolean, flush: () => Promise<void>): () => void {
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  window.addEventListener('beforeunload', onUnload);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    window.removeEventListener('beforeunload', onUnload);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
