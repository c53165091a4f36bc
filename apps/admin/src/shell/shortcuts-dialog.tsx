import { For } from 'solid-js';
import { Modal } from '../controls/modal.tsx';
import { t } from '../language/language.ts';

const groups = [
  {
    title: 'shortcuts.moving',
    keys: [
      ['↑ ↓ ← →', 'shortcuts.arrows'],
      ['Ctrl + ↑ ↓ ← →', 'shortcuts.edges'],
      ['Shift + ↑ ↓ ← →', 'shortcuts.select'],
      ['Enter · Tab', 'shortcuts.enterTab'],
      ['Esc, Tab', 'shortcuts.leave'],
    ],
  },
  {
    title: 'shortcuts.editing',
    keys: [
      ['0–9', 'shortcuts.type'],
      ['F2', 'shortcuts.edit'],
      ['Esc', 'shortcuts.cancel'],
      ['Delete', 'shortcuts.clear'],
      ['Ctrl + D', 'shortcuts.fillDown'],
      ['Ctrl + Enter', 'shortcuts.fillSelection'],
      ['Ctrl + C · X · V', 'shortcuts.clipboard'],
      ['Ctrl + Z · Y', 'shortcuts.undo'],
    ],
  },
  {
    title: 'narrative.keys.title',
    keys: [
      ['Ctrl + ;', 'narrative.keys.field'],
      ['Ctrl + Alt + 0 · 1 · 2 · 3', 'narrative.keys.kinds'],
      ['Ctrl + Shift + 7 · 8', 'narrative.keys.lists'],
      ['Alt + ↑ ↓', 'narrative.keys.move'],
      ['Ctrl + Alt + N', 'narrative.keys.renumber'],
    ],
  },
  {
    title: 'shortcuts.checking',
    keys: [
      ['F8 · Shift + F8', 'shortcuts.nextFinding'],
      ['F9 · Shift + F9', 'shortcuts.nextDoubtful'],
      ['Alt + Enter', 'shortcuts.apply'],
      ['Alt + L', 'shortcuts.lastYear'],
      ['Ctrl + Alt + M', 'shortcuts.remark'],
      ['Ctrl + K', 'shortcuts.palette'],
      ['?', 'shortcuts.help'],
    ],
  },
] as const;

/** Every key that does something, in one place. */
export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal title={t('shell.shortcuts')} isOpen={props.isOpen} onClose={props.onClose} isWide>
      <div class="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <For each={groups}>
          {(group) => (
            <section>
              <h3 class="mb-2 text-sm font-medium text-ink-3">{t(group.title)}</h3>
              <dl class="space-y-1.5">
                <For each={group.keys}>
                  {([keys, text]) => (
                    <div class="flex items-baseline justify-between gap-4">
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd class="text-right">{t(text)}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Modal>
  );
}
