import { describe, expect, it } from 'vitest';
import { draftsOf, firstDrafts, MOST_STEPS, stepsOf } from './mapping-form.ts';

function aForm(steps: readonly (readonly [string, string, string, string])[]): FormData {
	const form = new FormData();
	for (const [op, field, to, factor] of steps) {
		form.append('op', op);
		form.append('field', field);
		form.append('to', to);
		form.append('factor', factor);
	}
	return form;
}

describe('the mapping of a form (F85)', () => {
	it('is read in its order, with a decimal comma, numbers and truths as such', () => {
		const drafts = draftsOf(
			aForm([
				['rename', 'speedMps', 'speedKmh', '3,6'],
				['rename', 'tram', 'stationId', ''],
				['drop', 'driver', 'ignored', '9'],
				['set', 'isIgnitionOn', 'true', ''],
				['set', 'staffed', '12', ''],
				['set', 'tracker', 'rest', ''],
				['drop', '', '', '']
			])
		);
		expect(stepsOf(drafts)).toEqual([
			{ op: 'rename', field: 'speedMps', to: 'speedKmh', factor: 3.6 },
			{ op: 'rename', field: 'tram', to: 'stationId' },
			{ op: 'drop', field: 'driver' },
			{ op: 'set', field: 'isIgnitionOn', value: true },
			{ op: 'set', field: 'staffed', value: 12 },
			{ op: 'set', field: 'tracker', value: 'rest' }
		]);
	});

	it.each([
		[['rename', 'a', '', '']],
		[['rename', 'a', 'b c', '']],
		[['rename', 'a', 'b', 'ba']],
		[['set', 'Nguyễn Văn A', 'x', '']]
	] as const)('is refused as a whole when a step is not valid: %j', (step) => {
		expect(stepsOf(draftsOf(aForm([step])))).toBeNull();
	});

	it('has an end', () => {
		const many = Array.from({ length: 99 }, (_, n) => ['drop', `f${String(n)}`, '', ''] as const);
		expect(draftsOf(aForm(many))).toHaveLength(MOST_STEPS);
	});

	it('begins with a step for each field that is the reason', () => {
		expect(firstDrafts('unknown_field', ['a'])).toMatchObject([{ op: 'rename', field: 'a' }]);
		expect(firstDrafts('missing_field', ['a'])).toMatchObject([{ op: 'set' }]);
		expect(firstDrafts('invalid_value', ['a'])).toMatchObject([{ op: 'drop' }]);
		expect(firstDrafts('null_island', [])).toEqual([]);
	});
});
