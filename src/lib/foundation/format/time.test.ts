import { describe, expect, it } from 'vitest';
import { ageMs, formatAge, formatClosing, formatWhen } from './age.ts';
import { formatDay, formatInstant, formatWeekdayDate } from './date.ts';
import { formatClock, formatMinutes, formatMinutesNumber, formatSpan } from './duration.ts';

const NOW = Date.parse('2026-11-23T07:05:09.000Z');

describe('duration', () => {
	it('counts minutes and seconds, and hours from one hour', () => {
		expect(formatClock(372)).toBe('06:12');
		expect(formatClock(0)).toBe('00:00');
		expect(formatClock(3_972)).toBe('1:06:12');
	});

	it('shows missing and negative lengths as a dash', () => {
		expect(formatClock(null)).toBe('—');
		expect(formatClock(-1)).toBe('—');
		expect(formatMinutes(null, 'vi')).toBe('—');
	});

	it('writes minutes with one decimal', () => {
		expect(formatMinutes(876, 'vi')).toBe('14,6 phút');
		expect(formatMinutes(900, 'vi')).toBe('15 phút');
		expect(formatMinutes(876, 'en')).toBe('14.6 minutes');
		expect(formatMinutesNumber(108, 'vi')).toBe('1,8');
	});

	it('keeps the one unit that says most', () => {
		expect(formatSpan(8_000, 'vi')).toBe('8 giây');
		expect(formatSpan(720_000, 'vi')).toBe('12 phút');
		expect(formatSpan(36 * 3_600_000, 'vi')).toBe('36 giờ');
		expect(formatSpan(72 * 3_600_000, 'vi')).toBe('3 ngày');
	});
});

describe('date', () => {
	it('is read in Hanoi whatever the machine is set to', () => {
		expect(formatInstant(NOW, 'timeSeconds', 'vi')).toBe('14:05:09');
		expect(formatInstant('2026-11-22T17:00:00.000Z', 'date', 'vi')).toBe('23/11/2026');
		expect(formatInstant('2026-11-22T17:00:00.000Z', 'time', 'vi')).toBe('00:00');
	});

	it('writes the full date in words', () => {
		expect(formatInstant(NOW, 'full', 'vi')).toBe('Thứ Hai, 23 tháng 11, 2026');
		expect(formatWeekdayDate(NOW, 'vi')).toBe('Thứ Hai, 23/11/2026');
		expect(formatWeekdayDate(NOW, 'en')).toBe('Monday, 23/11/2026');
	});

	it('shows missing and unreadable instants as a dash', () => {
		expect(formatInstant(null, 'date', 'vi')).toBe('—');
		expect(formatInstant('yesterday', 'date', 'vi')).toBe('—');
	});

	it('shortens a calendar day', () => {
		expect(formatDay('2026-11-22', 'vi')).toBe('22/11');
	});
});

describe('age', () => {
	it('counts in the largest whole unit', () => {
		expect(formatAge(8_400, 'vi')).toBe('8 giây trước');
		expect(formatAge(185_000, 'vi')).toBe('3 phút trước');
		expect(formatAge(36 * 3_600_000, 'vi')).toBe('36 giờ trước');
		expect(formatAge(null, 'vi')).toBe('—');
	});

	it('is never negative when a device clock runs ahead', () => {
		expect(ageMs('2026-11-23T07:06:00.000Z', NOW)).toBe(0);
		expect(ageMs(null, NOW)).toBeNull();
	});

	it('adds the day when the instant is not of today', () => {
		expect(formatWhen('2026-11-23T07:02:00.000Z', NOW, 'vi')).toBe('14:02');
		expect(formatWhen('2026-11-21T19:00:00.000Z', NOW, 'vi')).toBe('02:00 hôm qua');
		expect(formatWhen('2026-11-20T19:00:00.000Z', NOW, 'vi')).toBe('02:00 21/11');
		expect(formatWhen('2026-11-21T19:00:00.000Z', NOW, 'en')).toBe('02:00 yesterday');
	});

	it('names today at a daily closing', () => {
		expect(formatClosing('2026-11-22T19:00:00.000Z', NOW, 'vi')).toBe('02:00 hôm nay');
		expect(formatClosing(null, NOW, 'vi')).toBe('—');
	});
});
