import { error, fail, redirect } from '@sveltejs/kit';
import { metrics } from '#lib/domains/metrics.ts';
import { readClaimForm } from '#server/domains/claims/claim-form.ts';
import { platform } from '#server/start.ts';
import type { Actions, PageServerLoad } from './$types';

/** The claim to edit, or none for a new one, and what it may be compared with. */
export const load: PageServerLoad = ({ url }) => {
	const { claims } = platform();
	const ledger = claims.current();
	const id = url.searchParams.get('claim');
	const claim = id === null ? null : (ledger.find((one) => one.id === id) ?? null);
	if (id !== null && claim === null) error(404);
	return {
		claim,
		others: ledger
			.filter((one) => one.id !== id)
			.map(({ id: otherId, printed, text }) => ({ id: otherId, printed, text })),
		metrics: metrics
			.filter(({ scopes }) => scopes.includes('city'))
			.map(({ id: metricId, name }) => ({ id: metricId, name }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const { subject } = locals;
		if (subject === null) error(401);
		const { claims } = platform();
		const fields = textFields(await request.formData());
		const id = url.searchParams.get('claim');
		const known = id === null ? undefined : claims.versionsOf(id).at(-1);
		const values = Object.fromEntries(fields);
		const read = readClaimForm(fields, { kept: known?.differsFrom ?? [], isEdit: id !== null });
		if ('problems' in read)
			return fail(400, { kind: 'refused' as const, problems: read.problems, values });
		const { userId, displayName } = subject;
		const result = await claims.save({
			id,
			seenVersion: Number(fields.get('seenVersion') ?? 0),
			content: read.content,
			author: { userId, displayName },
			reason: read.reason
		});
		if (result.kind !== 'saved') return fail(409, { kind: result.kind, problems: {}, values });
		redirect(303, `/claims?claim=${result.id}`);
	}
};

/** A file in a text field counts as absent. */
function textFields(form: FormData): Map<string, string> {
	const fields = new Map<string, string>();
	for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value);
	return fields;
}
