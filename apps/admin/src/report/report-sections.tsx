import {
  deriveLayout,
  deriveTotals,
  packCells,
  type NarrativeField,
  type NarrativeSection,
  type Section,
} from '@nianbao/core';
import { createMemo, For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { FindingNote } from '../findings/finding-note.tsx';
import { ReportGrid } from '../grid/report-grid.tsx';
import { local, t } from '../language/language.ts';
import { PassageRemarks } from '../remarks/passage-remarks.tsx';
import { NarrativeEditor } from '../narrative/narrative-editor.tsx';
import { ReportTitle } from './report-title.tsx';
import { SignatureFields } from './signature-fields.tsx';
import { useWorkspace } from './workspace.ts';

/** The report from its title to its signature, every part in the form it is written in. */
export function ReportSections() {
  const { store, findings } = useWorkspace();
  return (
    <article class="report-sheet">
      <ReportTitle />
      <div data-field="preamble">
        <NarrativeEditor
          field="preamble"
          label={t('report.preamble')}
          placeholder={t('report.addPreamble')}
        />
      </div>
      <Show when={findings.ofField('outline').length > 0}>
        <div class="narrative-finding">
          <For each={findings.ofField('outline')}>{(finding) => <FindingNote finding={finding} />}</For>
        </div>
      </Show>
      <For each={store.format.definition.sections}>{(section) => <SectionView section={section} />}</For>
      <SignatureFields />
    </article>
  );
}

function SectionView(props: { readonly section: Section }) {
  const { store, findings } = useWorkspace();
  const { section } = props;
  const grid = section.kind === 'tables' ? deriveLayout(store.format).get(section.key) : undefined;
  /** The heading as an imported document words it, with its place in the outline. */
  const written = createMemo(
    () => store.field('outline')?.findIndex((each) => each.section === section.key) ?? -1,
  );
  return (
    <section id={`section-${section.key}`} class="report-section" aria-labelledby={`heading-${section.key}`}>
      <div class="report-section-head">
        <h2 id={`heading-${section.key}`}>
          <span>{section.ordinal}、</span>
          {local(section.heading)}
        </h2>
        <Show when={section.kind === 'tables'}>
          <TableActions section={section.key} />
        </Show>
      </div>
      <Show when={written() >= 0}>
        <For each={findings.ofField('outline', written())}>
          {(finding) => (
            <div class="narrative-finding">
              <FindingNote finding={finding} />
            </div>
          )}
        </For>
      </Show>
      <Show when={grid} fallback={<NarrativeSectionView section={section} />}>
        {(layout) => <ReportGrid grid={layout()} label={local(section.heading)} />}
      </Show>
    </section>
  );
}

function NarrativeSectionView(props: { readonly section: Section }) {
  const remark = () => (props.section as NarrativeSection).remark;
  return (
    <>
      <Show when={remark()}>{(text) => <p class="mb-2 text-sm text-ink-3">{local(text())}</p>}</Show>
      <PassageRemarks field={props.section.key} />
      <div data-field={props.section.key}>
        <NarrativeEditor
          // The keys of narrative sections are the names of their fields.
          field={props.section.key as NarrativeField}
          label={local(props.section.heading)}
        />
      </div>
    </>
  );
}

/** What can be done with all cells of a section at once. */
function TableActions(props: { readonly section: string }) {
  const { store, isReadOnly, notify, lastYear } = useWorkspace();
  const cells = store.format.cells.filter((cell) => cell.section === props.section);
  const hasTotals = cells.some((cell) => cell.isTotal);
  const fillTotals = () => {
    const totals = deriveTotals(store.format, packCells(store.format, store.committed()));
    const own = new Map([...totals].filter(([index]) => cells.some((cell) => cell.index === index)));
    store.edit({ cells: own });
    const open = cells.filter((cell) => cell.isTotal && Number.isNaN(store.cell(cell.index))).length;
    notify({
      tone: 'plain',
      text: {
        zh: `已计算 ${own.size} 个总计${open > 0 ? `，${open} 个因有空格未能计算` : ''}。`,
        en: `${own.size} totals computed${open > 0 ? `; ${open} could not be, cells are blank` : ''}.`,
      },
    });
  };
  const zeroBlanks = () => {
    const blank = cells.filter((cell) => !cell.isTotal && Number.isNaN(store.cell(cell.index)));
    store.edit({ cells: new Map(blank.map((cell) => [cell.index, 0])) });
    notify({
      tone: 'plain',
      text: { zh: `已将 ${blank.length} 个空格填为 0。`, en: `${blank.length} blank cells set to 0.` },
    });
  };
  return (
    <div class="flex flex-wrap gap-1">
      <Show when={lastYear.isKnown}>
        <button
          type="button"
          class="btn btn-quiet btn-small"
          aria-pressed={lastYear.isShown()}
          title="Alt + L"
          onClick={() => lastYear.toggle()}
        >
          <Icon name="columns" />
          {t('lastYear.toggle')}
        </button>
      </Show>
      <Show when={!isReadOnly()}>
        <button type="button" class="btn btn-quiet btn-small" onClick={zeroBlanks}>
          {t('grid.zeroBlanks')}
        </button>
        <Show when={hasTotals}>
          <button type="button" class="btn btn-quiet btn-small" onClick={fillTotals}>
            <Icon name="sum" />
            {t('grid.fillTotals')}
          </button>
        </Show>
      </Show>
    </div>
  );
}
