/** Turns ward coverage into map marks: five classes, hatch for no data, dots for suppressed. */
import type { WardMark } from '#lib/map/contract.ts';
import { classFrom } from '#lib/metrics/ratio-class.ts';
import { COVERAGE_BREAKS, type ScreeningWardRow } from '../board.ts';

export function coverageMarks(wards: readonly ScreeningWardRow[]): WardMark[] {
	return wards.map(({ wardCode, coverage }) => {
		if (coverage.missing === 'suppressed')
			return { wardCode, class: 'suppressed', value: coverage };
		if (coverage.value === null) return { wardCode, class: 'none', value: coverage };
		return {
			wardCode,
			class: classFrom(coverage.value, COVERAGE_BREAKS),
			value: coverage
		};
	});
}
