import { Parser } from 'htmlparser2';

/**
 * Reads `word/_rels/document.xml.rels`: the paths within the archive that the document's pictures stand for, by
 * relationship id. What points out of the archive is left out: nothing is fetched.
 */
export function readRelationships(xml: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const parser = new Parser(
    {
      onopentag(name, { Id: id = '', Target: target = '', TargetMode: mode, Type: type = '' }) {
        if (name !== 'Relationship' || mode === 'External' || !type.endsWith('/image')) return;
        paths.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return paths;
}
