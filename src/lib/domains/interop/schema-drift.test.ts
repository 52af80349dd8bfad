import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaDrift, type SchemaCounts } from './schema-drift.ts';

const none: SchemaCounts = { items: 0, refused: 0, fields: {} };
const calm: SchemaCounts = { items: 10_000, refused: 20, fields: { speedKmh: 20 } };

describe('schemaDrift (F85)', () => {
	it('is told by the fields that are new', () => {
		const recent = { items: 400, refused: 60, fields: { speedMps: 58, speedKmh: 1 } };
		expect(schemaDrift(recent, calm)).toEqual({
			kind: 'jump',
			fields: ['speedMps', 'speedKmh']
		});
		expect(schemaDrift({ ...recent, fields: { speedMps: 58 } }, none)?.fields).toEqual([
			'speedMps'
		]);
	});

	it('keeps quiet about everyday dirt and about too few items', () => {
		expect(schemaDrift({ items: 10_000, refused: 20, fields: {} }, calm)).toBeNull();
		expect(schemaDrift({ items: 19, refused: 19, fields: {} }, calm)).toBeNull();
		expect(schemaDrift({ items: 2_000, refused: 4, fields: {} }, none)).toBeNull();
	});

	it('does not grow used to a feed that is refused altogether', () => {
		const broken = { items: 500, refused: 500, fields: { a: 500 } };
		const week = { items: 84_000, refused: 84_000, fields: { a: 84_000 } };
		expect(schemaDrift(broken, week)).toEqual({ kind: 'sustained', fields: ['a'] });
	});

	it('never falls silent because more is refused, and never speaks when nothing is', () => {
		const counts = fc.record({
			items: fc.nat(5_000),
			share: fc.double({ min: 0, max: 1, noNaN: true })
		});
		fc.assert(
			fc.property(counts, counts, fc.nat(5_000), (recent, before, more) => {
				const of = ({ items, share }: { items: number; share: number }) => ({
					items,
					refused: Math.floor(items * share),
					fields: {}
				});
				const now = of(recent);
				const worse = { ...now, refused: Math.min(now.items, now.refused + more) };
				if (schemaDrift(now, of(before)) !== null)
					expect(schemaDrift(worse, of(before))).not.toBeNull();
				expect(schemaDrift({ ...now, refused: 0 }, of(before))).toBeNull();
			})
		);
	});
});
