import { describe, expect, it } from 'vitest';
import type { WardCode } from '#lib/foundation/ids.ts';
import type { Role, Subject } from '#lib/foundation/subject.ts';
import { canFollow, canReadBoard, entryTo } from './doors.ts';
import { ACTIONS, can, type Action } from './policy.ts';

function aSubject(role: Role, ward: string | null = null): Subject {
	return {
		userId: role,
		username: role,
		displayName: role,
		role,
		wardCode: ward as WardCode | null
	};
}

describe('can (C14)', () => {
	it('denies everything to nobody', () => {
		expect(ACTIONS.filter((action) => can(null, action))).toEqual([]);
	});

	it('denies what no grant names, inherited names of objects included', () => {
		for (const action of ['incidents.delete', 'constructor', '__proto__', 'toString', ''])
			expect(can(aSubject('leader'), action as Action)).toBe(false);
	});

	it('denies everything to a role it does not know', () => {
		const visitor = aSubject('visitor' as Role);
		expect(ACTIONS.filter((action) => can(visitor, action))).toEqual([]);
	});

	it('shows small cells to the officer of that ward alone', () => {
		const officer = aSubject('ward_officer', '00118');
		expect(can(officer, 'small_cells.read', { wardCode: '00118' })).toBe(true);
		expect(can(officer, 'small_cells.read', { wardCode: '00004' })).toBe(false);
		expect(can(officer, 'small_cells.read')).toBe(false);
		expect(can(aSubject('ward_officer'), 'small_cells.read')).toBe(false);
		expect(can(aSubject('leader'), 'small_cells.read', { wardCode: '00118' })).toBe(false);
	});
});

describe('doors', () => {
	it('keeps a ward officer from single incidents but not from the aggregates', () => {
		const officer = aSubject('ward_officer', '00118');
		expect(entryTo('/(ioc)/ems', officer)).toBe('forbidden');
		expect(canFollow(officer, 'incidents')).toBe(false);
		expect(canReadBoard(officer, 'ems')).toBe(true);
	});

	it('shuts a route, topic or board that nobody listed', () => {
		const leader = aSubject('leader');
		for (const name of ['/(ioc)/new', 'constructor', '__proto__']) {
			expect(entryTo(name, leader)).toBe('forbidden');
			expect(canFollow(leader, name)).toBe(false);
			expect(canReadBoard(leader, name)).toBe(false);
		}
	});
});
