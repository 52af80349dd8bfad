/** The twelve tiles of the scoreboard, in the order in which the city reports on them. */

export interface ScoreTile {
	readonly code: keyof typeof tiles;
	/** Ids of the metrics in large digits; two only where one alone would mislead. */
	readonly heads: readonly string[];
	/** Ids of split measures that are drawn by their options. */
	readonly parts: readonly string[];
	/** Ids of the metrics that stand as a line each. */
	readonly lines: readonly string[];
}

/** Codes of measures; a code with a dot is a metric of another domain. */
interface Declared {
	readonly heads: string;
	readonly parts?: string;
	readonly lines?: string;
}

const tiles = {
	emr: { heads: 'emr-live emr-private', parts: 'emr-stage-public emr-stage-private' },
	systems: {
		heads: 'systems-available',
		parts: 'systems-available',
		lines: 'order-to-result image-to-report'
	},
	signatures: { heads: 'digital-signatures', lines: 'emr-paperless paper-departments' },
	cashless: {
		heads: 'cashless-share',
		parts: 'cashless-share',
		lines: 'cashless-value cashless-failures cashless-hospitals'
	},
	referrals: { heads: 'e-referral-share', lines: 'e-referral-accepted e-referral-accept-time' },
	followUp: { heads: 'follow-up-slips', lines: 'follow-up-kept' },
	booking: { heads: 'booked-visits', parts: 'booking-channels', lines: 'no-show' },
	prescriptions: { heads: 'e-prescriptions', lines: 'repeat-tests' },
	telehealth: { heads: 'remote-consults-completed', lines: 'remote-consult-wait devices-online' },
	ai: { heads: 'ai-studies', parts: 'ai-studies', lines: 'ai-disagreement ai-turnaround' },
	certificates: {
		heads: 'birth-certificates-accepted driver-certificates-accepted',
		lines: 'birth-facilities birth-certificate-lag driver-facilities'
	},
	/** Records and citizens never share a label (P3-11). */
	vneid: {
		heads: 'vneid-records ehr.vneid-citizens',
		lines: 'vneid-records-opened vneid-new-citizens'
	}
} as const satisfies Readonly<Record<string, Declared>>;

const ids = (codes = '') =>
	(codes.match(/\S+/g) ?? []).map((code) => (code.includes('.') ? code : `indicators.${code}`));

export const TILES: readonly ScoreTile[] = Object.entries<Declared>(tiles).map(
	([code, { heads, parts, lines }]) => ({
		code: code as ScoreTile['code'],
		...{ heads: ids(heads), parts: ids(parts), lines: ids(lines) }
	})
);
