/** Screening visits as a register outside sends them: one person of 65 or over for each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sendWithCurl } from './outside.ts';
import type { Product } from './running-product.ts';

const PER_CALL = 500;

export interface Screened {
	readonly ward: string;
	/** Number of the first person; others must not share the numbers from here on. */
	readonly from: number;
	readonly count: number;
}

/** @throws Error when a visit is refused or was there before */
export async function screenPersons(product: Product, screened: Screened): Promise<void> {
	const { ward, from, count } = screened;
	const examinedAt = new Date().toISOString();
	for (let start = 0; start < count; start += PER_CALL) {
		const items = Array.from({ length: Math.min(PER_CALL, count - start) }, (_, index) => ({
			facilityId: 'H01',
			visitId: `E2E-${String(from + start + index)}`,
			rev: 1,
			citizenId: String(100_000_000_000 + from + start + index),
			wardCode: ward,
			examinedAt,
			ageBand: '65+'
		}));
		const to = { stream: 'screening-visits', family: 'screening' };
		const { accepted } = await sendWithCurl(product, to, items);
		if (accepted !== items.length)
			throw new Error(`Of ${String(items.length)} visits ${String(accepted)} were accepted.`);
		await sleep(20);
	}
}
