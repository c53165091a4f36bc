import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Not part of what a reader sees. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  'button',
  'iframe',
  'object',
]);

export function isUnseen(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    unseen.has(element.tagName) ||
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none/iu.test(style)
  );
}

/** Everything below a node in document order, without recursion: nesting in a hostile page has no bound. */
export function* descendantsOf(node: Node): Generator<Node> {
  const open = [...childrenOf(node)].toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (isElement(next) && isUnseen(next)) continue;
    const below = childrenOf(next);
    for (let at = below.length - 1; at >= 0; at--) open.push(below[at]!);
  }
}
