import { html } from 'hono/html';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly object[];
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Document {
  readonly info: { readonly title: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: object;
}

interface Entry extends Operation {
  readonly method: string;
  readonly path: string;
}

function entriesOf(document: Document): Entry[] {
  // An OpenAPI document: paths hold operations by method.
  const paths = Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation>>);
  return paths.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

/** A page that lists the routes of an OpenAPI document, made on the server, without scripts. */
export function referencePage(document: Document) {
  const entries = entriesOf(document);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API</title>
        <style>
          body {
            font:
              16px/1.6 system-ui,
              'Noto Sans SC',
              sans-serif;
            max-width: 60rem;
            margin: 2rem auto;
            padding: 0 1rem;
            color: #1c2733;
          }
          h2 {
            margin-top: 2.5rem;
            border-bottom: 1px solid #d7dee6;
          }
          article {
            margin: 1.2rem 0;
          }
          h3 {
            font-size: 1rem;
            margin: 0;
          }
          code {
            font:
              0.95em ui-monospace,
              monospace;
            background: #f0f4f8;
            padding: 0.1em 0.35em;
            border-radius: 4px;
            overflow-wrap: anywhere;
          }
          p,
          ul {
            margin: 0.3rem 0;
          }
          li {
            font-size: 0.9rem;
            color: #44515e;
          }
        </style>
      </head>
      <body>
        <h1>${document.info.title} API</h1>
        <p>${document.info.description ?? ''}</p>
        <p><a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
        ${(document.tags ?? []).map(
          (tag) =>
            html`<section>
              <h2>${tag.description ?? tag.name}</h2>
              ${entries.filter((entry) => entry.tags?.includes(tag.name)).map(articleOf)}
            </section>`,
        )}
      </body>
    </html>`;
}

function articleOf(entry: Entry) {
  const answers = Object.entries(entry.responses ?? {});
  return html`<article>
    <h3>${entry.summary ?? ''}</h3>
    <p><code>${entry.method.toUpperCase()} ${entry.path}</code></p>
    ${entry.description ? html`<p>${entry.description}</p>` : ''}
    <ul>
      ${answers.map(([status, answer]) => html`<li><strong>${status}</strong> ${answer.description ?? ''}</li>`)}
    </ul>
  </article>`;
}
