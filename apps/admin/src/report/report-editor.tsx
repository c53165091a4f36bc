import { isEditable, type ReportStatus } from '@nianbao/core/workflow';
import { useLocation } from '@solidjs/router';
import { createSignal, onCleanup, onMount } from 'solid-js';
import { imageAddress, keepImage } from '../api/report-images.ts';
import { patchReport } from '../api/report-api.ts';
import { makeChecker } from '../checking/make-checker.ts';
import { createEvidenceIndex, noEvidence } from '../evidence/evidence-index.ts';
import { draftKey, makeLocalDrafts } from '../offline/local-drafts.ts';
import { createRemarkIndex } from '../remarks/remark-index.ts';
import { may, type Me } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { createReportWorkflow } from '../workflow/report-workflow.ts';
import { StateStrip } from '../workflow/state-strip.tsx';
import { createAutosave } from './autosave.ts';
import { editBetween } from './edit-between.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { reloadReport, type OpenedReport } from './open-report.ts';
import { ReportHeader } from './report-header.tsx';
import { listenToReportKeys } from './report-keys.ts';
import { ReportPanel } from './report-panel.tsx';
import { ReportSections } from './report-sections.tsx';
import { createReportStore } from './report-store.ts';
import { SectionList } from './section-list.tsx';
import { createWorkspace, WorkspaceContext, type Panel, type Workspace } from './workspace.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './report.css';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../workflow/workflow.css';

interface ReportEditorProps {
  readonly opened: OpenedReport;
  readonly me: Me | null | undefined;
  readonly onLeave: () => void;
}

/** Wide enough for a panel beside the report. */
const wide = window.matchMedia('(min-width: 64rem)');

/** The report with everything to write and to review it: sections, tables, text, findings, remarks, preview. */
export function ReportEditor(props: ReportEditorProps) {
  // A report page is made anew for each report: these never change in its life.
  const { id, version, draft, previous, readings } = props.opened;
  const [item, setItem] = createSignal(props.opened.item);
  const store = createReportStore(version.body);
  if (draft) store.accept(editBetween(store.format, version.body, draft.report));
  const drafts = makeLocalDrafts();
  const key = draftKey(props.me?.id ?? '', id);
  const isReadOnly = () => !may(props.me, 'PATCH /api/v1/reports/{id}') || !isEditable(item().status);
  const isReviewer = () => may(props.me, 'POST /api/v1/reports/{id}/remarks');
  const [panel, openPanel] = createSignal<Panel | undefined>(
    firstPanel(item().status, isReviewer(), useLocation().search),
  );
  const evidence = readings
    ? createEvidenceIndex(store.format, readings, `nianbao.confirmed.${id}`)
    : noEvidence;
  const checker = makeChecker();
  onCleanup(checker.close);
  const workspace = createWorkspace({
    store,
    checker,
    evidence,
    remarks: createRemarkIndex({ id, format: store.format, mayMake: isReviewer }),
    previous: () => previous,
    isReadOnly,
    author: () => props.me?.name ?? '',
    panel,
    openPanel,
    notify,
    keepImage: (file) => keepImage(id, file),
    imageAddress: (image) => imageAddress(id, image),
  });
  const autosave = createAutosave({
    store,
    opened: version,
    send: async (tag, patch) => (await patchReport(id, tag, patch)).tag,
    load: () => reloadReport(id),
    keep: (unsaved) => void (unsaved ? drafts.keep(key, unsaved) : drafts.drop(key)),
    onMerged: (places) =>
      notify({
        tone: 'plain',
        text: { zh: `已并入他人的 ${places} 处修改。`, en: `${places} changes by others were merged in.` },
      }),
  });
  const workflow = createReportWorkflow({ item, onItem: setItem, autosave, me: () => props.me });
  if (draft) notify({ tone: 'plain', text: unsavedText });
  openLinkedPlace(workspace);
  onMount(() => onCleanup(listenToReportKeys(workspace)));
  onMount(() => onCleanup(warnOfUnsaved(() => autosave.state().kind !== 'saved', autosave.flush)));
  onCleanup(props.onLeave);

  return (
    <WorkspaceContext.Provider value={workspace}>
      <PageTitle text={store.field('title')} />
      <div class="report-page" data-panel={panel() ?? 'none'}>
        <div class="report-top">
          <ReportHeader
            id={id}
            workflow={workflow}
            saveState={autosave.state()}
            onSaveNow={() => void autosave.flush()}
            isReviewer={isReviewer()}
          />
          <StateStrip id={id} status={item().status} />
        </div>
        <SectionList />
        <main id="main" class="report-main" tabIndex={-1}>
          <ReportSections />
        </main>
        <ReportPanel id={id} revision={item().revision} previous={previous} />
      </div>
      <ConflictDialog state={autosave.state()} onResolve={autosave.resolve} />
    </WorkspaceContext.Provider>
  );
}

const unsavedText = {
  zh: '已找回上次没有保存的修改，正在保存。',
  en: 'Changes that were not saved last time were found again and are being saved.',
};

/** Who has to decide sees what to look at; everybody else what is wrong. A small screen has the report first. */
function firstPanel(status: ReportStatus, isReviewer: boolean, search: string): Panel | undefined {
  const asked = new URLSearchParams(search).get('panel');
  if (asked === 'remarks' || asked === 'history') return asked;
  if (!wide.matches) return undefined;
  return status === 'submitted' && isReviewer ? 'review' : 'findings';
}

/** `#requests.received.naturalPersons` leads to that cell. */
function openLinkedPlace({ store, goTo }: Workspace): void {
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
