/** The answer to "where does this figure come from": who may ask, what is a metric and a place, and what went wrong. */
import { metricNamed } from '#lib/domains/metrics.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import { canExplain } from '#server/auth/doors.ts';
import { can } from '#server/auth/policy.ts';
import type { RegistryProvider } from '#server/domains/registry/provider.ts';
import { problem } from '#server/http/problem.ts';
import { rowsOf } from '#server/metric-rows.ts';
import type { ExplainAccess, Explainer } from '#server/metrics/explain.ts';
import { isKnownPlace } from '#server/metrics/known-place.ts';
import { hasScope, placeOf, type Place } from '#server/metrics/scope.ts';
import { AnalyticsDown, QueryError } from '#server/platform/clickhouse/query-error.ts';

export interface ExplainParts {
	readonly explainer: Explainer;
	readonly registry: Pick<RegistryProvider, 'current'>;
}

/** Error number of the engine for a question that ran out of its time. */
const TIMEOUT_EXCEEDED = 159;
const RETRY_SECONDS = 5;

/** JSON of an `Explanation`, or a problem. @throws QueryError for a question that the engine does not understand */
export async function explainAnswer(
	{ explainer, registry }: ExplainParts,
	subject: Subject | null,
	asked: { readonly metric: string; readonly scope: string }
): Promise<Response> {
	const metric = metricNamed(asked.metric);
	const rows = rowsOf(asked.metric);
	if (metric === undefined || rows === undefined)
		return refusal(404, 'unknown_metric', 'No metric has this id. See /api/registry/metrics.');
	if (!canExplain(subject, metric.id))
		return refusal(403, 'forbidden', 'Your role does not see this metric.');
	const place = placeOf(asked.scope);
	if (place === null)
		return refusal(
			400,
			'invalid_scope',
			'Write the scope as city, or as a kind and a code: ward:00070.'
		);
	if (!hasScope(metric, place))
		return refusal(
			400,
			'scope_not_offered',
			`This metric is measured for: ${metric.scopes.join(', ')}.`
		);
	if (!isKnownPlace(registry.current(), place))
		return refusal(404, 'unknown_place', 'The registry does not know this place.');
	try {
		const answer = await explainer.explain(rows, place, accessOf(subject, place));
		return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (error instanceof AnalyticsDown)
			return busy('analytics_down', 'The database of history is starting again. Ask again soon.');
		if (error instanceof QueryError && error.code === TIMEOUT_EXCEEDED)
			return busy('too_slow', 'The figure could not be recomputed in time. Ask again later.');
		throw error;
	}
}

function accessOf(subject: Subject | null, { kind, id }: Place): ExplainAccess {
	return {
		sql: can(subject, 'metrics.read_sql'),
		rows: can(subject, 'metrics.read_rows'),
		incidents: can(subject, 'incidents.follow'),
		smallCells: kind === 'ward' && can(subject, 'small_cells.read', { wardCode: id })
	};
}

function refusal(status: number, code: string, detail: string): Response {
	const titles: Readonly<Record<number, string>> = {
		400: 'Bad request',
		403: 'Forbidden',
		404: 'Not found',
		503: 'Unavailable'
	};
	const answer = problem(status, code, { title: titles[status] ?? 'Refused', detail });
	answer.headers.set('cache-control', 'no-store');
	return answer;
}

function busy(code: string, detail: string): Response {
	const answer = refusal(503, code, detail);
	answer.headers.set('retry-after', String(RETRY_SECONDS));
	return answer;
}
