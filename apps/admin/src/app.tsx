import { Navigate, Route, Router } from '@solidjs/router';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { lazy, Suspense, type ParentProps } from 'solid-js';
import { ApiProblem } from './api/api-problem.ts';
import { reviewedYear } from './review/reviewed-year.ts';
import { AppShell } from './shell/app-shell.tsx';
import { NoticeRegion } from './shell/notices.tsx';

const SignInPage = lazy(() =>
  import('./pages/sign-in-page.tsx').then((page) => ({ default: page.SignInPage })),
);
const StartPage = lazy(() => import('./pages/start-page.tsx').then((page) => ({ default: page.StartPage })));
const ReviewPage = lazy(() =>
  import('./pages/review-page.tsx').then((page) => ({ default: page.ReviewPage })),
);
const ReportsPage = lazy(() =>
  import('./pages/reports-page.tsx').then((page) => ({ default: page.ReportsPage })),
);
const ReportPage = lazy(() =>
  import('./pages/report-page.tsx').then((page) => ({ default: page.ReportPage })),
);
const RollUpPage = lazy(() =>
  import('./pages/rollup-page.tsx').then((page) => ({ default: page.RollUpPage })),
);
const CalendarPage = lazy(() =>
  import('./pages/calendar-page.tsx').then((page) => ({ default: page.CalendarPage })),
);
const PublicationPage = lazy(() =>
  import('./pages/publication-page.tsx').then((page) => ({ default: page.PublicationPage })),
);
const ComparisonPage = lazy(() =>
  import('./pages/comparison-page.tsx').then((page) => ({ default: page.ComparisonPage })),
);
const StatisticsPage = lazy(() =>
  import('./pages/statistics-page.tsx').then((page) => ({ default: page.StatisticsPage })),
);
const JobsPage = lazy(() => import('./pages/jobs-page.tsx').then((page) => ({ default: page.JobsPage })));
const JobPage = lazy(() => import('./pages/job-page.tsx').then((page) => ({ default: page.JobPage })));
const AgenciesPage = lazy(() =>
  import('./pages/agencies-page.tsx').then((page) => ({ default: page.AgenciesPage })),
);
const PeoplePage = lazy(() =>
  import('./pages/people-page.tsx').then((page) => ({ default: page.PeoplePage })),
);
const AuditPage = lazy(() => import('./pages/audit-page.tsx').then((page) => ({ default: page.AuditPage })));
const SearchPage = lazy(() =>
  import('./pages/search-page.tsx').then((page) => ({ default: page.SearchPage })),
);
const AgencyReportPage = lazy(() =>
  import('./pages/agency-report-page.tsx').then((page) => ({ default: page.AgencyReportPage })),
);
const SettingsPage = lazy(() =>
  import('./pages/settings-page.tsx').then((page) => ({ default: page.SettingsPage })),
);
const NotFoundPage = lazy(() =>
  import('./pages/not-found-page.tsx').then((page) => ({ default: page.NotFoundPage })),
);

const RETRIES = 2;

/** What the service refused will be refused again; only what never arrived is worth another try. */
function shouldRetry(count: number, error: Error): boolean {
  return count < RETRIES && (!(error instanceof ApiProblem) || error.body.status === 0);
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, staleTime: 5_000, refetchOnWindowFocus: false } },
});

function Root(props: ParentProps) {
  return (
    <>
      <Suspense>{props.children}</Suspense>
      <NoticeRegion />
    </>
  );
}

/** The application: who is signed in decides whether the shell or the sign-in page is shown. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Router root={Root}>
        <Route path="/sign-in" component={SignInPage} />
        <Route component={AppShell}>
          <Route path="/" component={StartPage} />
          <Route path="/review" component={ReviewPage} />
          <Route path="/reports" component={ReportsPage} />
          <Route path="/reports/:id" component={ReportPage} />
          <Route path="/reports/:id/comparison" component={ComparisonPage} />
          <Route path="/rollups" component={() => <Navigate href={`/rollups/${reviewedYear()}`} />} />
          <Route path="/rollups/:year" component={RollUpPage} />
          <Route path="/publication" component={PublicationPage} />
          <Route path="/statistics" component={StatisticsPage} />
          <Route path="/jobs" component={JobsPage} />
          <Route path="/jobs/:id" component={JobPage} />
          <Route path="/agencies" component={AgenciesPage} />
          <Route path="/calendar" component={CalendarPage} />
          <Route path="/people" component={PeoplePage} />
          <Route path="/audit" component={AuditPage} />
          <Route path="/search" component={SearchPage} />
          <Route path="/agencies/:agency/reports/:year" component={AgencyReportPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="*" component={NotFoundPage} />
        </Route>
      </Router>
    </QueryClientProvider>
  );
}
