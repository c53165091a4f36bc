import type { Finding } from '@nianbao/core';
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { Field } from '../controls/field.tsx';
import { Icon, type IconName } from '../controls/icon.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { findingKey } from '../findings/finding-index.ts';
import { describeFindingPlace, targetOfFinding } from '../findings/finding-place.ts';
import { withJustification } from '../findings/justifications.ts';
import { local, t } from '../language/language.ts';
import { targetOfRemark } from '../remarks/remark-place.ts';
import { useWorkspace, type Target } from '../report/workspace.ts';
import { isReady, remainingOf } from './remaining.ts';

interface SubmitDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Saves and submits with a note. @throws ApiProblem when the step is refused. */
  readonly onSubmit: (note: string) => Promise<void>;
}

/** What remains before the report goes to the reviewer; reasons for what may stand are given here. */
export function SubmitDialog(props: SubmitDialogProps) {
  return (
    <Modal title={t('workflow.submit.title')} isOpen={props.isOpen} onClose={props.onClose} isDecision isWide>
      <Show when={props.isOpen}>
        <Summary {...props} />
      </Show>
    </Modal>
  );
}

function Summary(props: SubmitDialogProps) {
  const workspace = useWorkspace();
  const { store, findings, remarks } = workspace;
  const remaining = createMemo(() => remainingOf(store, findings));
  const [reasons, setReasons] = createSignal<Readonly<Record<string, string>>>({});
  const [note, setNote] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemBody>();
  const isNoteNeeded = () => remaining().openDoubts.length > 0;
  const isReasoned = () =>
    remaining().doubts.every((finding) => (reasons()[findingKey(finding)] ?? '').trim() !== '') &&
    (!isNoteNeeded() || note().trim() !== '');
  const openRemarks = () => remarks.all().filter(({ resolved }) => resolved === null);
  const ready = () => findings.isChecked() && isReady(remaining());
  const headline = () => {
    if (!findings.isChecked()) return t('common.loading');
    if (!ready()) return t('workflow.submit.notYet');
    return remaining().doubts.length > 0 || isNoteNeeded()
      ? t('workflow.submit.almost')
      : t('workflow.submit.ready');
  };
  createEffect(on(remaining, () => setProblem(undefined), { defer: true }));

  const goTo = (target: Target | undefined) => {
    props.onClose();
    if (target) workspace.goTo(target);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    keepReasons();
    try {
      await props.onSubmit(note().trim());
      props.onClose();
    } catch (error) {
      setProblem(problemBodyOf(error));
      setBusy(false);
    }
  };
  /** One step of undo for all reasons together. */
  const keepReasons = () => {
    const signed = { by: workspace.author(), date: new Date().toISOString().slice(0, 10) };
    const kept = remaining().doubts.reduce(
      (all, finding) => withJustification(all, finding, reasons()[findingKey(finding)] ?? '', signed),
      store.field('justifications') ?? [],
    );
    if (remaining().doubts.length > 0) store.edit({ fields: { justifications: kept } });
  };

  return (
    <form class="submit-summary" onSubmit={(event) => void submit(event)}>
      <p class="submit-headline" data-ready={ready()}>
        <Icon name={ready() ? 'check' : 'error'} />
        {headline()}
      </p>
      <Show when={problem()}>{(each) => <ProblemNote problem={each()} />}</Show>
      <Group icon="error" title={t('workflow.submit.blocking')} count={remaining().blocking.length}>
        <ul>
          <For each={remaining().blocking}>
            {(finding) => (
              <li>
                <FindingLink finding={finding} onGo={goTo} />
              </li>
            )}
          </For>
        </ul>
      </Group>
      <Group
        icon="blank"
        title={t('workflow.submit.blanks')}
        count={remaining().blanks.reduce((sum, { cells }) => sum + cells.length, 0)}
      >
        <ul>
          <For each={remaining().blanks}>
            {({ section, cells }) => (
              <li>
                <button
                  type="button"
                  class="summary-line"
                  onClick={() => goTo({ kind: 'cell', index: cells[0] ?? 0 })}
                >
                  <span class="min-w-0 flex-1">
                    {section.ordinal}、{local(section.heading)}
                  </span>
                  <span class="numerals text-ink-3">
                    {t('workflow.submit.blankCells', { count: cells.length })}
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Group>
      <Group icon="warning" title={t('workflow.submit.doubts')} count={remaining().doubts.length}>
        <p class="mb-2 text-sm text-ink-3">{t('workflow.submit.doubtsHelp')}</p>
        <ul class="space-y-3">
          <For each={remaining().doubts}>
            {(finding) => (
              <li>
                <FindingLink finding={finding} onGo={goTo} />
                <textarea
                  class="input mt-1"
                  rows={2}
                  maxLength={1_000}
                  aria-label={`${t('workflow.submit.reason')}：${local(finding.message)}`}
                  placeholder={t('workflow.submit.example')}
                  value={reasons()[findingKey(finding)] ?? ''}
                  onInput={(event) =>
                    setReasons({ ...reasons(), [findingKey(finding)]: event.currentTarget.value })
                  }
                />
              </li>
            )}
          </For>
        </ul>
      </Group>
      <Group icon="remark" title={t('workflow.submit.remarks')} count={openRemarks().length}>
        <ul>
          <For each={openRemarks()}>
            {(remark) => (
              <li>
                <button
                  type="button"
                  class="summary-line"
                  onClick={() => {
                    workspace.openPanel('remarks');
                    goTo(targetOfRemark(workspace, remark.place));
                  }}
                >
                  <span class="line-clamp-2">{remark.text}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Group>
      <Show when={ready()}>
        <Field label={isNoteNeeded() ? t('workflow.submit.noteNeeded') : t('workflow.submit.note')}>
          {(id) => (
            <textarea
              id={id}
              class="input"
              rows={2}
              maxLength={2_000}
              required={isNoteNeeded()}
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <ul>
          <For each={remaining().openDoubts}>
            {(finding) => (
              <li>
                <FindingLink finding={finding} onGo={goTo} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="flex justify-end gap-2">
        <button type="button" class="btn" onClick={() => props.onClose()}>
          {t('common.cancel')}
        </button>
        <button type="submit" class="btn btn-primary" disabled={isBusy() || !ready() || !isReasoned()}>
          {t('workflow.step.submit')}
        </button>
      </div>
    </form>
  );
}

/** A kind of thing that remains; not there when nothing does. */
function Group(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly count: number;
  readonly children: JSX.Element;
}) {
  return (
    <Show when={props.count > 0}>
      <section class="submit-group" data-icon={props.icon}>
        <h3>
          <Icon name={props.icon} />
          {props.title}
          <span class="count numerals">{props.count}</span>
        </h3>
        {props.children}
      </section>
    </Show>
  );
}

function FindingLink(props: {
  readonly finding: Finding;
  readonly onGo: (target: Target | undefined) => void;
}) {
  const workspace = useWorkspace();
  return (
    <button
      type="button"
      class="summary-line"
      onClick={() => props.onGo(targetOfFinding(workspace, props.finding))}
    >
      <span class="min-w-0">
        <span class="block">{local(props.finding.message)}</span>
        <span class="block truncate text-xs text-ink-3">
          {describeFindingPlace(workspace, props.finding)}
        </span>
      </span>
    </button>
  );
}
