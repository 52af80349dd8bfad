import { describe, expect, it } from 'vitest';
import { fixFromJson, fixFromQuery, instantOf, UnreadableFix } from './osmand.ts';

const RECEIVED_AT = '2026-03-02T01:00:00.000Z';

function fromQuery(query: string) {
	return fixFromQuery(new URLSearchParams(query), RECEIVED_AT);
}

describe('fixFromQuery', () => {
	it('reads knots, percent and epoch seconds', () => {
		const query =
			'id=115-04&lat=21.0285&lon=105.8542&timestamp=1772413200&speed=10&bearing=360&altitude=12.5&accuracy=4&batt=87&hdop=1';
		expect(fromQuery(query)).toEqual({
			deviceId: '115-04',
			item: {
				unitId: '115-04',
				observedAt: '2026-03-02T01:00:00.000Z',
				latitude: 21.0285,
				longitude: 105.8542,
				speedKmh: 18.52,
				headingDegrees: 0,
				accuracyMetres: 4,
				altitudeMetres: 12.5,
				batteryRatio: 0.87,
				tracker: 'osmand'
			}
		});
	});

	it('takes deviceid, location and the time of arrival when there is none', () => {
		expect(fromQuery('deviceid=a&location=21.0,105.8')).toEqual({
			deviceId: 'a',
			item: {
				unitId: 'a',
				observedAt: RECEIVED_AT,
				latitude: 21,
				longitude: 105.8,
				tracker: 'osmand'
			}
		});
	});

	it('leaves out what the phone does not know', () => {
		const fix = fromQuery('id=a&lat=21&lon=105.8&speed=-1&bearing=-1&batt=-1&accuracy=-5');
		expect(Object.keys((fix as { item: object }).item)).toEqual([
			'unitId',
			'observedAt',
			'latitude',
			'longitude',
			'tracker'
		]);
	});

	it('has no item when the phone knows only cells or networks', () => {
		expect(fromQuery('id=a&timestamp=1&cell=452,1,1,1,-80&wifi=a,b')).toEqual({
			deviceId: 'a',
			item: null
		});
	});

	it('wants an id and a readable time', () => {
		expect(fromQuery('lat=21&lon=105')).toMatchObject({ code: 'missing_id' });
		expect(fromQuery('id=a&lat=21&lon=105&timestamp=yesterday')).toBeInstanceOf(UnreadableFix);
	});
});

describe('fixFromJson', () => {
	it('reads metres per second and a battery ratio, and takes -1 for unknown', () => {
		const body = {
			device_id: '115-04',
			location: {
				timestamp: '2026-03-02T00:59:58.123Z',
				coords: { latitude: 21, longitude: 105.8, speed: 10, heading: -1, accuracy: 5 },
				battery: { level: 0.5 },
				is_moving: true
			}
		};
		expect(fixFromJson(body, RECEIVED_AT)).toEqual({
			deviceId: '115-04',
			item: {
				unitId: '115-04',
				observedAt: '2026-03-02T00:59:58.123Z',
				latitude: 21,
				longitude: 105.8,
				speedKmh: 36,
				accuracyMetres: 5,
				batteryRatio: 0.5,
				tracker: 'osmand'
			}
		});
	});

	it.each([[null], ['text'], [[]], [{ device_id: 7 }], [{ __proto__: { device_id: 'a' } }]])(
		'wants a device_id in %j',
		(body) => {
			expect(fixFromJson(body, RECEIVED_AT)).toMatchObject({ code: 'missing_id' });
		}
	);
});

describe('instantOf', () => {
	it.each([
		['1772413200', '2026-03-02T01:00:00.000Z'],
		['1772413200.25', '2026-03-02T01:00:00.250Z'],
		['1772413200123', '2026-03-02T01:00:00.123Z'],
		['2026-03-02 01:00:00', '2026-03-02T01:00:00.000Z'],
		['2026-03-02T08:00:00+07:00', '2026-03-02T01:00:00.000Z'],
		['', null],
		['2026', '1970-01-01T00:33:46.000Z'],
		['2026-03-02', null],
		['March 2, 2026', null],
		['9999999999999999', null],
		['2026-13-02T00:00:00Z', null],
		[7, null]
	])('reads %j as %j', (value, expected) => {
		expect(instantOf(value)).toBe(expected);
	});
});
