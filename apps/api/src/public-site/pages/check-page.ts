import { html } from 'hono/html';
import { cellLabel, formatById, packCells, readCell, type Format, type LinearRelation } from '@nianbao/core';
import { printCell } from '@nianbao/render/html';
import { hashOfReport } from '../../corrections/publication.ts';
import { checkAt } from '../../reports/count-findings.ts';
import { rulesInForce } from '../../rules/jurisdiction-rules.ts';
import { sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts, type SiteTexts } from '../site-texts.ts';
import { crumbsAbove } from './agency-page.ts';
import type { ReportPage } from './report-page.ts';

/** An identity with both its sides computed; `holds` is null where a blank leaves it open. */
interface ComputedIdentity {
  readonly relation: LinearRelation;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean | null;
}

/** Every identity within one report, computed from its cells: in vector units, where sums are exact. */
export function computeIdentities(format: Format, report: object): readonly ComputedIdentity[] {
  const vector = packCells(format, report);
  return format.relations
    .filter(({ terms }) => terms.every(({ previous }) => !previous))
    .map((relation) => {
      const side = (coefficient: 1 | -1) =>
        relation.terms
          .filter((term) => term.coefficient === coefficient)
          .reduce((sum, { cell }) => sum + (vector[format.cellById.get(cell)?.index ?? -1] ?? Number.NaN), 0);
      const [left, right] = [side(1), side(-1)];
      const isOpen = Number.isNaN(left) || Number.isNaN(right);
      return {
        relation,
        left,
        right,
        holds: isOpen ? null : relation.op === 'eq' ? left === right : left >= right,
      };
    });
}

/** Hash, rules and identities of a published report, all computed as the page is asked for. */
export async function checkPage(
  request: SiteRequest,
  { place, found, shown }: ReportPage,
  now: Date,
): Promise<Piece> {
  const { db, language } = request;
  const t = siteTexts[language];
  const report = shown.content;
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const identities = computeIdentities(format, report);
  const rules = await rulesInForce(db, place.id);
  const result = checkAt(report, { previous: undefined, moment: now, rules });
  const failing = result.findings.filter(({ status }) => status === 'fail');
  const json = sitePaths.reportFile(place.id, found.agency.id, shown.year, `v${shown.number}.json`);
  const holds = hashOfReport(report) === shown.hash;
  return sitePage(
    {
      ...request,
      title: `${t.verifyTitle} · ${shown.title}`,
      description: t.verifyIntro,
      crumbs: [
        ...crumbsAbove(request, place, found),
        { name: found.agency.name, href: sitePaths.agency(place.id, found.agency.id) },
        { name: t.year(shown.year), href: sitePaths.report(place.id, found.agency.id, shown.year) },
        { name: t.verifyTitle },
      ],
      place: place.id,
      isHidden: true,
    },
    html`<h1>${shown.title}</h1>
      <p class="site-lead">${t.verifyIntro}</p>
      <h2>${t.json}</h2>
      <p><a href="${json}">${t.json}</a></p>
      <p>${t.hash}<br /><span class="site-hash">${shown.hash}</span></p>
      <p>${mark(holds, holds ? t.hashHolds : t.hashFails)}</p>
      <h2>${t.ruleRun}</h2>
      <p>
        ${t.ruleSet} <span class="site-hash">${shown.ruleRun.ruleSet}</span> · ${t.ruleDay}
        ${shown.ruleRun.day}
      </p>
      <p>${t.rulesThen(shown.ruleRun.findings.length)}</p>
      <p>${t.rulesNow(failing.length)} (${t.ruleSet} <span class="site-hash">${result.ruleSet}</span>)</p>
      <ul>
        ${failing.map(({ message, rule }) => html`<li>${message[language]} <small>(${rule})</small></li>`)}
      </ul>
      <h2>${t.identities}</h2>
      ${identitySummary(t, identities)}
      ${groupsOf(identities).map((group) => groupPiece(request, format, report, group))}`,
  );
}

function mark(isGood: boolean, text: string): Piece {
  return html`<span class="${isGood ? 'site-good' : 'site-bad'}">${isGood ? '✓' : '✗'} ${text}</span>`;
}

function identitySummary(t: SiteTexts, identities: readonly ComputedIdentity[]): Piece {
  const failed = identities.filter(({ holds }) => holds === false).length;
  const text =
    failed === 0 ? t.identitiesHold(identities.length) : t.identitiesFail(failed, identities.length);
  return html`<p>${mark(failed === 0, text)}</p>`;
}

function groupsOf(identities: readonly ComputedIdentity[]): readonly (readonly ComputedIdentity[])[] {
  const groups = new Map<string, ComputedIdentity[]>();
  for (const identity of identities) {
    const group = groups.get(identity.relation.rule) ?? [];
    groups.set(identity.relation.rule, group);
    group.push(identity);
  }
  return [...groups.values()];
}

function groupPiece(
  { language }: SiteRequest,
  format: Format,
  report: object,
  group: readonly ComputedIdentity[],
): Piece {
  const t = siteTexts[language];
  const vector = packCells(format, report);
  const term = (cell: string) => {
    const known = format.cellById.get(cell);
    const printed = known ? printCell(known.kind, readCell(format, vector, cell)) : '';
    return html`<abbr title="${known ? cellLabel(known)[language] : cell}">${printed || '—'}</abbr>`;
  };
  const side = ({ relation }: ComputedIdentity, coefficient: 1 | -1) =>
    relation.terms
      .filter((each) => each.coefficient === coefficient)
      .map(({ cell }, at) => html`${at > 0 ? ' + ' : ''}${term(cell)}`);
  const failed = group.filter(({ holds }) => holds === false).length;
  return html`<details ${failed > 0 ? 'open' : ''}>
    <summary>
      ${group[0]?.relation.rule ?? ''} ·
      ${failed === 0 ? t.identitiesHold(group.length) : t.identitiesFail(failed, group.length)}
    </summary>
    <div class="site-wide" tabindex="0" role="region" aria-label="${group[0]?.relation.rule ?? ''}">
      <table class="site-table">
        <tbody>
          ${group.map(
            (identity) =>
              html`<tr>
                <td>
                  ${side(identity, 1)} ${identity.relation.op === 'eq' ? '=' : '≥'} ${side(identity, -1)}
                </td>
                <td>
                  ${identity.holds === null ? t.undecided : mark(identity.holds, identity.holds ? t.holds : t.fails)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
