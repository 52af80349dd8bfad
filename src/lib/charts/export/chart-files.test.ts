import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { covers } from './embedded-fonts.ts';
import { withPngText } from './png-text.ts';
import { seriesTable } from './series-table.ts';
import { wrapText } from './wrap-text.ts';

describe('seriesTable', () => {
	it('gives each point raw with its state, names metric and version, and leaves gaps empty', () => {
		const points = [
			{ at: '2026-11-21', value: 0.8, firstKnown: 0.7, correctedAt: '2026-11-22T01:00:00.000Z' },
			{ at: '2026-11-22', value: 0.9 },
			{ at: '2026-11-23', value: null }
		];
		const table = seriesTable(measuredSeries(occupancy, { step: 'day', points }), { locale: 'vi' });
		expect(table.header[1]).toContain('[hospitals.occupancy@1, ratio, city]');
		expect(table.rows).toEqual([
			['2026-11-21', 0.8, 'corrected', 0.7, '2026-11-22T01:00:00.000Z'],
			['2026-11-22', 0.9, 'known', null, null],
			['2026-11-23', null, 'no-data', null, null]
		]);
		expect(table.asOf).toBe('2026-11-22');
	});

	it('tells few persons neither as a value nor as observations', () => {
		const points = [
			{ at: '2026-11-22', value: 0.5, n: 7 },
			{ at: '2026-11-23', value: null, n: 12 }
		];
		const table = seriesTable(measuredSeries(coverage, { step: 'day', points }), { locale: 'vi' });
		expect(table.rows).toEqual([
			['2026-11-22', 0.5, 'known', null],
			['2026-11-23', null, 'no-data-or-suppressed', null]
		]);
	});

	it('keeps published figures in columns of their own', () => {
		const series = measuredSeries(occupancy, {
			step: 'day',
			points: [{ at: '2026-11-23', value: 0.9 }]
		});
		const published = [{ at: '2026-11-01', value: 0.91, text: '91 %' }];
		const { header, rows } = seriesTable(series, { published, locale: 'en' });
		expect(header.slice(-2)).toEqual(['published figure', 'published words']);
		expect(rows).toEqual([
			['2026-11-01', null, null, 0.91, '91 %'],
			['2026-11-23', 0.9, 'known', null, null]
		]);
	});
});

describe('withPngText', () => {
	/** A picture of one grey dot. */
	function dot(): Uint8Array {
		const chunk = (name: string, data: Buffer) => {
			const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
			const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
			length.writeUInt32BE(data.length);
			sum.writeUInt32BE(crc32(body));
			return Buffer.concat([length, body, sum]);
		};
		const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
		return Buffer.concat([
			Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
			chunk('IHDR', header),
			chunk('IDAT', deflateSync(Buffer.from([0, 127]))),
			chunk('IEND', Buffer.alloc(0))
		]);
	}

	it('adds one whole chunk behind the header and changes nothing else', () => {
		const before = dot();
		const after = Buffer.from(withPngText(before, 'Description', 'Sở Y tế'));
		const length = after.readUInt32BE(33);
		const body = after.subarray(37, 41 + length);
		expect(body.toString('utf8')).toBe('iTXtDescription\0\0\0\0\0Sở Y tế');
		expect(after.readUInt32BE(41 + length)).toBe(crc32(body));
		const rest = Buffer.concat([after.subarray(0, 33), after.subarray(45 + length)]);
		expect(rest.equals(before)).toBe(true);
	});

	it('refuses a keyword that PNG does not know', () => {
		expect(() => withPngText(dot(), 'nguồn', 'x')).toThrow(RangeError);
	});
});

describe('covers', () => {
	it('reads single signs and ranges', () => {
		const ranges = 'U+0030-0039, U+002B';
		expect(covers(ranges, [0x35])).toBe(true);
		expect(covers(ranges, [0x2b])).toBe(true);
		expect(covers(ranges, [0x41])).toBe(false);
	});
});

describe('wrapText', () => {
	it('breaks at spaces, cuts what has none, and loses nothing', () => {
		expect(wrapText('một hai ba', 7)).toEqual(['một hai', 'ba']);
		expect(wrapText('http://localhost', 8)).toEqual(['http://l', 'ocalhost']);
		expect(wrapText('', 8)).toEqual([]);
	});
});
