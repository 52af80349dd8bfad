import { error, fail } from '@sveltejs/kit';
import { streamNamed } from '#lib/domains/index.ts';
import { parseFeedId, type FeedEntry } from '#lib/domains/interop/feed-contract.ts';
import { draftsOf, stepsOf, type StepDraft } from '#lib/domains/interop/mapping-form.ts';
import { causeForm } from '#lib/domains/interop/outage-cause.ts';
import type { MappingPreview, ReplayLine } from '#lib/domains/interop/refused-group.ts';
import { can } from '#server/auth/policy.ts';
import { fieldNames } from '#server/ingest/items/reduced-item.ts';
import { reasonGroups } from '#server/ingest/replay-reason.ts';
import { ReplayRefused, type Preview, type ReplayCounts } from '#server/ingest/replay.ts';
import { pageData } from '#server/pages/page-data.ts';
import { platform } from '#server/start.ts';
import type { Actions, PageServerLoad } from './$types';

/** A feed that the registry knows. @throws 404 */
function feedOf(text: string): FeedEntry {
	const name = parseFeedId(text);
	const entry = name === null ? undefined : platform().feeds.registry.feed(name);
	if (entry === undefined) error(404);
	return entry;
}

export const load: PageServerLoad = async ({ params, locals, depends, isDataRequest }) => {
	const entry = feedOf(params.feed);
	const { pages, feeds, quarantine } = platform();
	const stream = streamNamed(entry.stream);
	const [groups, replays] = await Promise.all([
		reasonGroups(quarantine, entry),
		feeds.replaysOf(entry)
	]);
	return {
		...pageData(
			pages,
			{ subject: locals.subject, depends, isDataRequest },
			{ boards: ['interop'], topics: [] }
		),
		entry,
		causes: feeds.causes(),
		groups,
		replays: replays satisfies readonly ReplayLine[],
		fields: stream === undefined ? [] : fieldNames(stream),
		canExplain: can(locals.subject, 'outages.explain'),
		canReplay: can(locals.subject, 'quarantine.replay')
	};
};

interface Mended {
	readonly kind: 'preview' | 'replayed' | 'bad' | 'busy' | 'forbidden';
	readonly reason: string;
	readonly drafts: readonly StepDraft[];
	readonly preview: MappingPreview | null;
	readonly counts: (ReplayCounts & { readonly at: string }) | null;
}

function mended(part: Partial<Mended> & Pick<Mended, 'kind' | 'reason' | 'drafts'>): Mended {
	return { preview: null, counts: null, ...part };
}

function explained(cause: 'saved' | 'bad' | 'gone' | 'forbidden', startedAt: string) {
	return { cause, startedAt };
}

export const actions: Actions = {
	explain: async ({ params, request, locals }) => {
		const entry = feedOf(params.feed);
		const { subject } = locals;
		const form = Object.fromEntries(await request.formData());
		const startedAt = typeof form['startedAt'] === 'string' ? form['startedAt'] : '';
		if (subject === null || !can(subject, 'outages.explain'))
			return fail(403, explained('forbidden', startedAt));
		const parsed = causeForm.safeParse(form);
		if (!parsed.success) return fail(400, explained('bad', startedAt));
		const { feeds, pages } = platform();
		const outages = pages.boards
			.state('interop')
			.answer?.feeds.find(
				(row) => row.sourceId === entry.sourceId && row.stream === entry.stream
			)?.outages;
		if (outages?.some((outage) => outage.startedAt === startedAt) !== true)
			return fail(409, explained('gone', startedAt));
		const { userId, displayName } = subject;
		await feeds.decide({
			sourceId: entry.sourceId,
			stream: entry.stream,
			...parsed.data,
			by: { userId, displayName },
			at: new Date().toISOString()
		});
		return explained('saved', startedAt);
	},
	preview: async ({ params, request, locals }) => {
		const entry = feedOf(params.feed);
		const { reason, drafts } = mappingOf(await request.formData());
		if (!can(locals.subject, 'quarantine.replay'))
			return fail(403, mended({ kind: 'forbidden', reason, drafts }));
		const steps = stepsOf(drafts);
		if (steps === null) return fail(400, mended({ kind: 'bad', reason, drafts }));
		const found = await platform().feeds.replay.preview({ ...entry, reason }, steps);
		return mended({ kind: 'preview', reason, drafts, preview: shown(found) });
	},
	replay: async ({ params, request, locals }) => {
		const entry = feedOf(params.feed);
		const { subject } = locals;
		const { reason, drafts } = mappingOf(await request.formData());
		if (subject === null || !can(subject, 'quarantine.replay'))
			return fail(403, mended({ kind: 'forbidden', reason, drafts }));
		const steps = stepsOf(drafts);
		if (steps === null) return fail(400, mended({ kind: 'bad', reason, drafts }));
		try {
			const { sourceId, stream } = entry;
			const counts = await platform().feeds.replay.run(
				{ sourceId, stream, reason },
				steps,
				subject
			);
			const at = new Date().toISOString();
			return mended({ kind: 'replayed', reason, drafts, counts: { ...counts, at } });
		} catch (cause) {
			if (!(cause instanceof ReplayRefused)) throw cause;
			return fail(409, mended({ kind: 'busy', reason, drafts }));
		}
	}
};

function mappingOf(form: FormData) {
	const reason = form.get('reason');
	return { reason: typeof reason === 'string' ? reason : '', drafts: draftsOf(form) };
}

/** Items as text: what was kept of them, and what the door would be given. */
function shown({ rows, ...counts }: Preview): MappingPreview {
	return {
		...counts,
		rows: rows.map(({ before, after, problem }) => ({
			id: before.id,
			receivedAt: before.receivedAt,
			before: JSON.stringify({ ...before.fields, ...before.values }),
			after: JSON.stringify(after.item),
			withheld: after.withheld,
			problem: after.withheld.length > 0 ? null : problem
		}))
	};
}
