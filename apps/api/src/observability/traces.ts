import type { RequestObserver } from './request-observer.ts';

export interface Traces {
  readonly observe: RequestObserver;
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

/**
 * Sends a span for each request to an OTLP receiver (`http://collector:4318/v1/traces`). Nothing of OpenTelemetry is
 * loaded before this is called. Spans carry routes and status, no addresses, names or content.
 */
export async function startTraces(url: string): Promise<Traces> {
  const [
    { trace, SpanKind, SpanStatusCode },
    { NodeTracerProvider, BatchSpanProcessor },
    { OTLPTraceExporter },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const provider = new NodeTracerProvider({
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  const tracer = trace.getTracer('nianbao');
  return {
    observe: ({ method, route }, answer) =>
      tracer.startActiveSpan(
        `${method} ${route}`,
        {
          kind: SpanKind.SERVER,
          attributes: { 'http.request.method': method, 'http.route': route },
        },
        async (span) => {
          try {
            const status = await answer();
            span.setAttribute('http.response.status_code', status);
            if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
            return status;
          } finally {
            span.end();
          }
        },
      ),
    close: () => provider.shutdown(),
  };
}
