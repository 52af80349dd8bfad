import { describe, expect, it } from 'vitest';
import type { ClaimDifference } from '#lib/domains/claims/claim.ts';
import { readClaimForm } from './claim-form.ts';

const FILLED: Readonly<Record<string, string>> = {
	topic: 'records',
	subject: 'ehr-coverage',
	series: '',
	'text.vi': '  98 %  dân số có hồ sơ. ',
	'text.en': '98 % have a record.',
	'printed.vi': '98 %',
	'printed.en': '98 %',
	qualifier: 'about',
	value: '0.98',
	valueTo: '',
	step: '0.01',
	unit: 'ratio',
	behaviour: 'level',
	publishedOn: '2026-09',
	periodFrom: '2026-07',
	periodTo: '2026-Q3',
	'definition.vi': 'người có hồ sơ',
	'definition.en': 'people with a record',
	scope: 'city',
	'scopeName.vi': 'Hà Nội',
	'scopeName.en': 'Hanoi',
	'source.title': 'Báo cáo quý 3/2026',
	'source.publisher.vi': 'Báo cáo của thành phố',
	'source.publisher.en': 'City report',
	'source.url': '',
	'source.confidence': 'high',
	metric: 'ehr.coverage',
	metricPart: 'value',
	reason: 'nhập báo cáo mới'
};
const KEPT: readonly ClaimDifference[] = [
	{ claimId: 'ehr-2023', kind: 'definition', reason: { vi: 'a', en: 'b' } }
];

describe('the form of a claim', () => {
	it('becomes a claim, tidied, with the subject as its series unless said otherwise', () => {
		const read = readForm();
		expect(read).toMatchObject({
			reason: 'nhập báo cáo mới',
			content: {
				text: { vi: '98 % dân số có hồ sơ.' },
				series: 'ehr-coverage',
				value: 0.98,
				valueTo: null,
				noMetric: null,
				source: { url: null },
				differsFrom: []
			}
		});
	});

	it.each([
		['text.en', '', 'required'],
		['text.vi', 'x'.repeat(601), 'too_long'],
		['subject', 'Hồ sơ', 'slug'],
		['value', '', 'number'],
		['value', 'nhiều', 'number'],
		['valueTo', '0.5', 'order'],
		['step', '0', 'step'],
		['unit', 'miles', 'required'],
		['publishedOn', '30/09/2026', 'date'],
		['periodTo', '2026-02-30', 'date'],
		['periodTo', '2026-05', 'order'],
		['source.url', 'javascript:alert(1)', 'url'],
		['source.title', ' ', 'required'],
		['metric', 'ehr.no-such', 'metric'],
		['metric', '', 'required', 'noMetric.vi'],
		['noMetric.vi', 'vì thế', 'required', 'noMetric.en'],
		['reason', '', 'required'],
		['other.claimId', 'ehr-2023', 'required', 'other.kind']
	])('with %s %j is refused as %s and gives no content', (name, value, code, field = name) => {
		const read = readForm({ [name]: value });
		expect(read).not.toHaveProperty('content');
		expect(read).toHaveProperty(['problems', field], code);
	});

	it('keeps the differences that stay ticked and adds the one that was written', () => {
		const other = { 'other.claimId': 'ehr-2026', 'other.kind': 'period' };
		const reason = { 'other.reason.vi': 'quý sau', 'other.reason.en': 'next quarter' };
		const differences = (part: Record<string, string>) => {
			const read = readForm({ ...other, ...reason, ...part });
			return 'content' in read ? read.content.differsFrom.map(({ claimId }) => claimId) : [];
		};
		expect(differences({ 'keep.ehr-2023': 'on' })).toEqual(['ehr-2023', 'ehr-2026']);
		expect(differences({})).toEqual(['ehr-2026']);
	});
});

function readForm(part: Readonly<Record<string, string>> = {}) {
	const fields = new Map(Object.entries({ ...FILLED, ...part }));
	return readClaimForm(fields, { kept: KEPT, isEdit: true });
}
