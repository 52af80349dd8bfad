import { describe, expect, it } from 'vitest';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { EXPORTER } from './exporter.fixture.ts';
import { provenanceLines } from './provenance-lines.ts';
import { provenanceOf } from './provenance.ts';

const content = {
	title: 'Độ bao phủ',
	metrics: [occupancy.id, coverage.id, coverage.id],
	asOf: '2026-11-23T07:13:52.000Z',
	statesAtMs: Date.parse('2026-11-23T07:14:00.000Z')
};

describe('provenanceOf', () => {
	it('says who, when on both clocks, up to when, and by which clock the states hold', () => {
		expect(provenanceOf(content, EXPORTER, 'vi')).toMatchObject({
			exportedBy: 'Nguyễn Văn A',
			role: 'Lãnh đạo',
			madeAt: '2026-11-23T14:14:05+07:00',
			madeAtUtc: '2026-11-23T07:14:05.000Z',
			cutOff: '2026-11-23T14:13:52+07:00',
			statesAt: '2026-11-23T14:14:00+07:00',
			address: EXPORTER.address,
			filters: EXPORTER.filters
		});
	});

	it('keeps a calendar day as it is and invents no cut-off', () => {
		const cutOff = (asOf: string | null) =>
			provenanceOf({ ...content, asOf }, EXPORTER, 'vi').cutOff;
		expect(cutOff('2026-10-31')).toBe('2026-10-31');
		expect(cutOff(null)).toBeNull();
	});

	it.each(['vi', 'en'] as const)(
		'names each metric once with version, formula and rule (%s)',
		(locale) => {
			const { metrics } = provenanceOf(content, EXPORTER, locale);
			expect(metrics.map(({ id, version }) => `${id}@${String(version)}`)).toEqual([
				`${occupancy.id}@${String(occupancy.version)}`,
				`${coverage.id}@${String(coverage.version)}`
			]);
			expect(metrics.map(({ formula }) => formula)).toEqual([
				occupancy.formula[locale],
				coverage.formula[locale]
			]);
			expect(metrics.map(({ suppressBelow }) => suppressBelow)).toEqual([null, 10]);
			expect(metrics[1]?.suppression).toMatch(/10/);
		}
	);

	it('carries nothing of the account but its name', () => {
		const keys = Object.keys(provenanceOf(content, { ...EXPORTER, ...{ userId: 'u1' } }, 'vi'));
		expect(keys).not.toContain('userId');
		expect(keys.sort()).toEqual(
			'address cutOff exportedBy filters isSimulated locale madeAt madeAtUtc metrics notes page product role statesAt title'.split(
				' '
			)
		);
	});
});

describe('provenanceLines', () => {
	it('says first when the numbers are simulated, and is silent where they are not', () => {
		const keys = (isSimulated: boolean) =>
			provenanceLines(provenanceOf(content, { ...EXPORTER, isSimulated }, 'vi')).map(
				([key]) => key
			);
		expect(keys(true)[2]).toBe('MÔ PHỎNG');
		expect(keys(false)).not.toContain('MÔ PHỎNG');
	});

	it('says the same in lines, and says so where there is no filter and no metric', () => {
		const exporter = { ...EXPORTER, filters: [] };
		const lines = new Map(
			provenanceLines(provenanceOf({ ...content, metrics: [], asOf: null }, exporter, 'en'))
		);
		expect(lines.get('Exported by')).toBe('Nguyễn Văn A (Lãnh đạo)');
		expect(lines.get('Filters')).toBe('none');
		expect(lines.get('Metric')).toBe('no computed metric in this table');
		expect(lines.get('Cut-off (newest evidence)')).toBe('no value has a time');
	});
});
