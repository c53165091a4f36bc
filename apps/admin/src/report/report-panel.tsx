import type { Report } from '@nianbao/core';
import { lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { t } from '../language/language.ts';
import { useWorkspace } from './workspace.ts';

const EvidencePanel = lazy(() =>
  import('../evidence/evidence-panel.tsx').then((file) => ({ default: file.EvidencePanel })),
);
const RemarkPanel = lazy(() =>
  import('../remarks/remark-panel.tsx').then((file) => ({ default: file.RemarkPanel })),
);
const ReviewPanel = lazy(() =>
  import('../review/review-panel.tsx').then((file) => ({ default: file.ReviewPanel })),
);
const HistoryPanel = lazy(() =>
  import('../history/history-panel.tsx').then((file) => ({ default: file.HistoryPanel })),
);
const Preview = lazy(() => import('../preview/preview.tsx').then((file) => ({ default: file.Preview })));

interface ReportPanelProps {
  readonly id: string;
  readonly revision: number;
  readonly previous: Report | undefined;
}

/** What stands beside the report. What is not always looked at is loaded when it is. */
export function ReportPanel(props: ReportPanelProps) {
  const { panel, openPanel } = useWorkspace();
  const leave = () => openPanel(undefined);
  return (
    <Show when={panel()}>
      {(shown) => (
        <aside class="report-panel" aria-label={t(`panel.${shown()}`)}>
          <Suspense fallback={<span class="skeleton m-4" />}>
            <Switch>
              <Match when={shown() === 'findings'}>
                <FindingsPanel onLeave={leave} />
              </Match>
              <Match when={shown() === 'remarks'}>
                <RemarkPanel onLeave={leave} />
              </Match>
              <Match when={shown() === 'review'}>
                <ReviewPanel {...props} onLeave={leave} />
              </Match>
              <Match when={shown() === 'preview'}>
                <Preview />
              </Match>
              <Match when={shown() === 'history'}>
                <HistoryPanel id={props.id} onLeave={leave} />
              </Match>
              <Match when={shown() === 'evidence'}>
                <EvidencePanel onLeave={leave} />
              </Match>
            </Switch>
          </Suspense>
        </aside>
      )}
    </Show>
  );
}
