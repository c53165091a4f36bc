import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Properties whose strings are texts for people or records of law: data, which no test should repeat word for word. */
const textProperties = new Set(['zh', 'en', 'label', 'basis', 'source', 'title', 'description']);

const isText = (node) =>
  node.type === 'StringLiteral' || (node.type === 'TemplateLiteral' && node.expressions.length === 0);

/** A text is left alone only as a whole literal: what a template interpolates, and what chooses between texts, is logic. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore({ node, parent }) {
      if (!isText(node)) return undefined;
      const isTextProperty =
        parent?.type === 'ObjectProperty' &&
        parent.value === node &&
        textProperties.has(parent.key.name ?? parent.key.value);
      return isTextProperty ? 'A text for people is data' : undefined;
    },
  }),
];
