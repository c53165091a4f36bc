import { Combobox } from '@kobalte/core/combobox';
import { cellLabel, printCell, type Cell } from '@nianbao/core';
import { Modal } from '../controls/modal.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';

interface CellPickerProps {
  readonly isOpen: boolean;
  readonly onPick: (cell: Cell) => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly cell: Cell;
  /** Table and labels, and the number: what is searched. */
  readonly text: string;
  readonly label: string;
  readonly printed: string;
}

/** Chooses a cell of the tables by its name or its number. */
export function CellPicker(props: CellPickerProps) {
  const { store } = useWorkspace();
  const choices = (): Choice[] => {
    const report = store.report();
    return store.format.cells.map((cell) => {
      const label = local(cellLabel(cell));
      const printed = printCell(store.format, report, cell.id);
      return { cell, label, printed, text: `${label} ${printed}` };
    });
  };
  /** Every word of what was typed occurs, in any order. */
  const isMatch = (choice: Choice, typed: string) =>
    typed.split(/\s+/).every((word) => choice.text.toLowerCase().includes(word.toLowerCase()));
  return (
    <Modal
      title={t('narrative.pick.title')}
      description={t('narrative.pick.text')}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <Combobox<Choice>
        options={choices()}
        optionValue={({ cell }) => cell.id}
        optionTextValue="text"
        optionLabel="label"
        defaultFilter={isMatch}
        triggerMode="focus"
        placeholder={t('narrative.pick.search')}
        onChange={(choice) => choice && props.onPick(choice.cell)}
        itemComponent={(item) => (
          <Combobox.Item item={item.item} class="cell-choice">
            <Combobox.ItemLabel>{item.item.rawValue.label}</Combobox.ItemLabel>
            <span class="numerals text-ink-3">{item.item.rawValue.printed}</span>
          </Combobox.Item>
        )}
      >
        <Combobox.Control aria-label={t('narrative.pick.title')}>
          <Combobox.Input class="input w-full" />
        </Combobox.Control>
        {/* Within the dialog: what is outside of it is hidden from screen readers. */}
        <Combobox.Content class="menu cell-choices">
          <Combobox.Listbox class="max-h-80 overflow-y-auto" />
        </Combobox.Content>
      </Combobox>
    </Modal>
  );
}
