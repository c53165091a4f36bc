import { Navigate, useLocation, useParams } from '@solidjs/router';
import { createResource, Match, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { listReports } from '../api/report-api.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';

/**
 * The report of an agency for a year by names that people and figures know: leads on to the report,
 * at the cell when the address has one, or to the list when there is none.
 */
export function AgencyReportPage() {
  const params = useParams<{ agency: string; year: string }>();
  const location = useLocation();
  const [address] = createResource(
    // Read before anything is waited for: until this page is shown, the address is still that of the page before.
    () => ({ agency: params.agency, year: Number(params.year), hash: location.hash }),
    async ({ agency, year, hash }) => {
      const [item] = (await listReports({ agency, year })).items;
      return item
        ? `/reports/${item.id}${hash}`
        : `/reports?${new URLSearchParams({ year: String(year), agency })}`;
    },
  );
  return (
    <main id="main" class="mx-auto w-full max-w-xl p-6">
      <Switch fallback={<p class="text-ink-3">{t('common.loading')}</p>}>
        <Match when={address.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={address()}>{(href) => <Navigate href={href()} />}</Match>
      </Switch>
    </main>
  );
}
