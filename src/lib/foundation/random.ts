/**
 * Repeatable chance. A stream of numbers depends only on the seed and its labels, so every entity
 * can own one and adding an entity never shifts the numbers of another.
 */

export type Label = string | number;

export interface Random {
	/** 0 to 1, 1 excluded. */
	next(): number;
	between(low: number, high: number): number;
	/** Whole number, both ends included. */
	integer(low: number, high: number): number;
	chance(probability: number): boolean;
	/** Standard normal. */
	normal(): number;
	/** Log-normal with this median; `sigma` is the deviation of the logarithm. */
	logNormal(median: number, sigma: number): number;
	/** Index drawn in proportion to the weights; the last index when all weights are zero. */
	weighted(weights: readonly number[]): number;
}

/** Four unlike constants, so that one text gives four unlike words of state. */
const SALTS = [0, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
const TWO_32 = 4_294_967_296;

/** A stream of chance of its own for this seed and these labels. */
export function randomOf(seed: number, ...labels: readonly Label[]): Random {
	const text = labels.join('|');
	const next = sfc32(SALTS.map((salt) => hash(text, seed ^ salt)));
	function normal(): number {
		const radius = Math.sqrt(-2 * Math.log(1 - next()));
		return radius * Math.cos(2 * Math.PI * next());
	}
	return {
		next,
		normal,
		between: (low, high) => low + (high - low) * next(),
		integer: (low, high) => low + Math.floor((high - low + 1) * next()),
		chance: (probability) => next() < probability,
		logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
		weighted: (weights) => weightedIndex(weights, next())
	};
}

/** One number from 0 to 1 (excluded) for this seed and these labels. */
export function drawOf(seed: number, ...labels: readonly Label[]): number {
	return hash(labels.join('|'), seed) / TWO_32;
}

function weightedIndex(weights: readonly number[], at: number): number {
	let left = at * weights.reduce((sum, weight) => sum + weight, 0);
	for (const [index, weight] of weights.entries()) {
		left -= weight;
		if (left < 0) return index;
	}
	return weights.length - 1;
}

/** MurmurHash3 (32 bit) over UTF-16 code units. */
function hash(text: string, seed: number): number {
	let h = seed | 0;
	for (let i = 0; i < text.length; i++) {
		let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
		k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
		h = Math.imul(((h ^ k) << 13) | ((h ^ k) >>> 19), 5) + 0xe6546b64;
	}
	h ^= text.length;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** Small fast counter generator by Chris Doty-Humphrey; passes PractRand. */
function sfc32([a = 0, b = 0, c = 0, d = 0]: readonly number[]): () => number {
	function step(): number {
		const sum = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / TWO_32;
	}
	for (let warmUp = 0; warmUp < 12; warmUp++) step();
	return step;
}
