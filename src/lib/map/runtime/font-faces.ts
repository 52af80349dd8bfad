/** Offline text: MapLibre draws names from the same font files as the page, so no glyph server is needed. */
import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import digits400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import digits600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';

export const REGULAR = ['IOC Map Regular'];
export const STRONG = ['IOC Map SemiBold'];

/** Digits and their signs have one width only in Inter. */
const DIGITS = ['U+30-39', 'U+2B', 'U+2C', 'U+2E', 'U+25', 'U+3A', 'U+2013', 'U+2212'];
const VIETNAMESE = [
	'U+0102-0103',
	'U+0110-0111',
	'U+0128-0129',
	'U+0168-0169',
	'U+01A0-01A1',
	'U+01AF-01B0',
	'U+0300-0301',
	'U+0303-0304',
	'U+0308-0309',
	'U+0323',
	'U+0329',
	'U+1EA0-1EF9',
	'U+20AB'
];

function face(digits: string, vietnamese: string, latin: string) {
	return [
		{ url: digits, 'unicode-range': DIGITS },
		{ url: vietnamese, 'unicode-range': VIETNAMESE },
		{ url: latin }
	];
}

export const fontFaces = {
	'IOC Map Regular': face(digits400, vietnamese400, latin400),
	'IOC Map SemiBold': face(digits600, vietnamese600, latin600)
};
