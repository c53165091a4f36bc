import { applyFinding } from '../findings/apply-finding.ts';
import { remarkPlaceHere } from '../remarks/remark-place.ts';
import type { Workspace } from './workspace.ts';

/** The keys that work anywhere on a report page. Gives the function that stops listening. */
export function listenToReportKeys(workspace: Workspace): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (runKey(workspace, event)) event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function runKey(workspace: Workspace, event: KeyboardEvent): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'F8':
      return goToNextOf(workspace, cellsWithFindings(workspace), event.shiftKey);
    case 'F9':
      return goToNextOf(workspace, workspace.evidence.open(), event.shiftKey);
    case 'Enter':
      return event.altKey && settleActive(workspace);
    case 'm':
    case 'M':
      return isControl && event.altKey && beginRemark(workspace);
    case 'l':
    case 'L':
      if (!event.altKey || isControl || !workspace.lastYear.isKnown) return false;
      workspace.lastYear.toggle();
      return true;
    case 'z':
    case 'Z':
    case 'y': {
      if (!isControl || isInText(event.target)) return false;
      workspace.undo(event.key === 'y' || event.shiftKey);
      return true;
    }
    default:
      return false;
  }
}

/** Ctrl+Alt+M, as in word processors: a remark on the cell or the passage that one is at. */
function beginRemark(workspace: Workspace): boolean {
  if (!workspace.remarks.mayMake()) return false;
  workspace.remarks.begin(remarkPlaceHere(workspace));
  workspace.openPanel('remarks');
  return true;
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

function cellsWithFindings({ store, findings }: Workspace): readonly number[] {
  return store.format.cells
    .filter(({ index }) => findings.ofCell(index).length > 0)
    .map(({ index }) => index);
}

function goToNextOf(workspace: Workspace, cells: readonly number[], back: boolean): boolean {
  const here = activeCell(workspace) ?? (back ? Number.POSITIVE_INFINITY : -1);
  const next = back
    ? (cells.findLast((index) => index < here) ?? cells.at(-1))
    : (cells.find((index) => index > here) ?? cells[0]);
  if (next !== undefined) workspace.goTo({ kind: 'cell', index: next });
  return true;
}

/** Alt+Enter: confirms the doubtful reading of the cell and goes to the next, or makes the change that settles its findings. */
function settleActive(workspace: Workspace): boolean {
  const { evidence, findings, location, store } = workspace;
  const index = activeCell(workspace);
  if (index === undefined || workspace.isReadOnly()) return false;
  if (evidence.isDoubtful(index)) {
    evidence.confirm(index);
    return evidence.open().length === 0 || goToNextOf(workspace, evidence.open(), false);
  }
  const explanation = location.ofCell(index);
  if (explanation) {
    location.apply(explanation);
    return true;
  }
  const finding = findings.ofCell(index).find(({ fix }) => fix !== undefined);
  if (finding) applyFinding(store, finding);
  return finding !== undefined;
}

/** The cell that the keyboard is in; its element carries its id. */
function activeCell({ store }: Workspace): number | undefined {
  const cell = document.activeElement?.closest('td[role="gridcell"]');
  return cell ? store.format.cellById.get(cell.id.replace(/^cell-/, ''))?.index : undefined;
}
