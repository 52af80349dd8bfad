/** One line of a download menu. */
import type { MadeFile } from './save-file.ts';

export interface Offer {
	readonly format: 'csv' | 'xlsx' | 'svg' | 'png' | 'geojson';
	/** Makes the file now, from what is in view now. */
	readonly make: () => Promise<MadeFile>;
}
