import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingSchema, mended, withheldOf, type KeptItem, type MappingStep } from './mapping.ts';

const kept: KeptItem = {
	fields: { unitId: '115-01', latitude: 21 },
	values: { speedMps: 12.3 },
	invalidFields: [],
	unknownFields: ['speedMps', 'driver']
};

describe('mended (F85)', () => {
	it('renames with a factor, drops, and sets, in the order of the steps', () => {
		const steps: MappingStep[] = [
			{ op: 'rename', field: 'speedMps', to: 'speedKmh', factor: 3.6 },
			{ op: 'drop', field: 'driver' },
			{ op: 'set', field: 'tracker', value: 'rest' }
		];
		expect(mended(kept, steps)).toEqual({
			item: { unitId: '115-01', latitude: 21, speedKmh: 44.28, tracker: 'rest' },
			withheld: []
		});
	});

	it('says which values were not kept, unless a step drops or replaces them', () => {
		expect(withheldOf(kept)).toEqual(['driver']);
		expect(mended(kept, []).withheld).toEqual(['driver']);
		expect(mended(kept, [{ op: 'rename', field: 'driver', to: 'tracker' }]).withheld).toEqual([
			'driver'
		]);
		expect(mended(kept, [{ op: 'set', field: 'driver', value: 1 }]).withheld).toEqual([]);
	});

	it('cannot bring back an identifier that was never stored', () => {
		const visit: KeptItem = { ...kept, unknownFields: [], identifierField: 'citizenId' };
		expect(mended(visit, []).withheld).toEqual(['citizenId']);
	});

	it('changes nothing without steps, and nothing by a step about a field that is not there', () => {
		const name = fc.stringMatching(/^[a-z]{1,8}$/);
		const values = fc.dictionary(name, fc.oneof(fc.integer(), fc.boolean(), fc.string()));
		fc.assert(
			fc.property(values, name, name, (fields, field, to) => {
				const item = { fields, invalidFields: [], unknownFields: [] };
				expect(mended(item, []).item).toEqual(fields);
				if (!Object.hasOwn(fields, field))
					expect(mended(item, [{ op: 'rename', field, to, factor: 2 }]).item).toEqual(fields);
			})
		);
	});

	it('takes no name that could reach into the language', () => {
		const item = mended(kept, [{ op: 'rename', field: 'speedMps', to: '__proto__' }]).item;
		expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
		expect(Object.hasOwn(item, '__proto__')).toBe(true);
		expect(mappingSchema.safeParse([{ op: 'drop', field: 'a b' }]).success).toBe(false);
		expect(mappingSchema.safeParse([{ op: 'exec', field: 'a' }]).success).toBe(false);
	});
});
