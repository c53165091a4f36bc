import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { t } from '../../language/language.ts';
import { fieldOf, figureOf, headingOf, tableOf } from '../document/schema.ts';
import { labelledInput, showValue } from './labelled-input.ts';

const MAX_NUMBERING = 20;
const MAX_CAPTION = 200;
const MAX_ALT = 2_000;

export interface NodeViewOptions {
  readonly imageAddress: (image: string) => string;
  /** What the cell is called, for people who point at a figure of a table. */
  readonly cellName: (cell: string) => string;
  readonly isReadOnly: () => boolean;
}

/** How headings, tables, figures and the figures of tables are shown and edited. */
export function nodeViews(options: NodeViewOptions): Record<string, NodeViewConstructor> {
  return {
    heading: (node, view, position) => headingView(node, setterOf(view, position), options),
    table: (node, view, position) => tableView(node, setterOf(view, position), options),
    figure: (node, view, position) => figureView(node, setterOf(view, position), options),
    field: (node) => fieldView(node, options),
  };
}

type Setter = (attribute: string, value: string | null) => void;

function setterOf(view: EditorView, position: () => number | undefined): Setter {
  return (attribute, value) => {
    const at = position();
    if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, attribute, value));
  };
}

function element(tag: string, className: string, ...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** Boxes around the text are the view's own: the editor looks at neither their events nor their changes. */
function around(
  dom: HTMLElement,
  contentDOM: HTMLElement | undefined,
): Pick<NodeView, 'stopEvent' | 'ignoreMutation'> {
  const isOwn = (target: EventTarget | null) =>
    target instanceof window.Node && dom.contains(target) && !contentDOM?.contains(target) && target !== dom;
  return {
    stopEvent: (event) => event.target instanceof HTMLInputElement && isOwn(event.target),
    ignoreMutation: (change) => change.type !== 'selection' && isOwn(change.target),
  };
}

function headingView(node: Node, set: Setter, { isReadOnly }: NodeViewOptions): NodeView {
  const numbering = labelledInput({
    class: 'numbering',
    label: t('narrative.numbering'),
    value: headingOf(node.attrs).numbering,
    maxLength: MAX_NUMBERING,
    isReadOnly: isReadOnly(),
    onInput: (value) => set('numbering', value),
  });
  const holder = element('span', 'numbering-holder', numbering);
  holder.contentEditable = 'false';
  const contentDOM = element('span', 'words');
  const dom = element('div', 'heading', holder, contentDOM);
  dom.setAttribute('role', 'heading');
  const show = (heading: Node) => {
    const { level, runIn, ...attributes } = headingOf(heading.attrs);
    dom.dataset['level'] = String(level);
    dom.setAttribute('aria-level', String(Math.min(level + 2, 6)));
    if (runIn === null) delete dom.dataset['runIn'];
    else dom.dataset['runIn'] = runIn;
    showValue(numbering, attributes.numbering);
    numbering.size = Math.max(attributes.numbering.length * 2, 2);
    numbering.readOnly = isReadOnly();
  };
  show(node);
  return { dom, contentDOM, update: updater(node, show), ...around(dom, contentDOM) };
}

function tableView(node: Node, set: Setter, { isReadOnly }: NodeViewOptions): NodeView {
  const caption = labelledInput({
    class: 'caption',
    label: t('narrative.caption'),
    value: tableOf(node.attrs).caption ?? '',
    maxLength: MAX_CAPTION,
    isReadOnly: isReadOnly(),
    onInput: (value) => set('caption', value === '' ? null : value),
  });
  const contentDOM = element('tbody', '');
  const dom = element('div', 'text-table-frame', caption, element('table', 'text-table', contentDOM));
  const show = (table: Node) => {
    showValue(caption, tableOf(table.attrs).caption ?? '');
    caption.readOnly = isReadOnly();
    caption.hidden = isReadOnly() && caption.value === '';
  };
  show(node);
  return { dom, contentDOM, update: updater(node, show), ...around(dom, contentDOM) };
}

function figureView(node: Node, set: Setter, { imageAddress, isReadOnly }: NodeViewOptions): NodeView {
  const { image, alt, caption } = figureOf(node.attrs);
  const picture = document.createElement('img');
  picture.src = imageAddress(image);
  picture.alt = alt;
  const boxOf = (attribute: 'caption' | 'alt', label: string, value: string, maxLength: number) =>
    labelledInput({
      class: attribute,
      label,
      value,
      maxLength,
      isReadOnly: isReadOnly(),
      // A figure is never without a description: readers who cannot see it have nothing else.
      onInput: (next) => {
        if (attribute === 'caption') set(attribute, next === '' ? null : next);
        else if (next.trim() !== '') set(attribute, next);
      },
    });
  const captionBox = boxOf('caption', t('narrative.figureCaption'), caption ?? '', MAX_CAPTION);
  const altBox = boxOf('alt', t('narrative.figureAlt'), alt, MAX_ALT);
  const dom = element('figure', 'text-figure', picture, captionBox, altBox);
  dom.contentEditable = 'false';
  const show = (figure: Node) => {
    const now = figureOf(figure.attrs);
    picture.alt = now.alt;
    showValue(captionBox, now.caption ?? '');
    if (document.activeElement !== altBox) showValue(altBox, now.alt);
  };
  const isSame = (figure: Node) => figureOf(figure.attrs).image === image;
  const update = updater(node, show);
  return { dom, update: (next) => isSame(next) && update(next), ...around(dom, undefined) };
}

function fieldView(node: Node, { cellName }: NodeViewOptions): NodeView {
  const { cell, text } = fieldOf(node.attrs);
  const dom = element('span', 'live-field');
  dom.textContent = text;
  dom.dataset['cell'] = cell;
  dom.title = cellName(cell);
  return { dom };
}

function updater(first: Node, show: (node: Node) => void): (node: Node) => boolean {
  return (node) => {
    if (node.type !== first.type) return false;
    show(node);
    return true;
  };
}
