/** How the values of a measure are invented: its level, what it counts against, and how places differ. */

export interface Recipe {
	/**
	 * `share`: numerator of a denominator. `count`: a number alone. `time`: seconds or hours of a place. `switch`:
	 * 0 or 1 of 1, once a place has changed over it stays so.
	 */
	readonly kind: 'share' | 'count' | 'time' | 'switch';
	/** Share 0 to 1, seconds or hours, or count per unit of size (beds of a hospital, residents otherwise). */
	readonly mean: number;
	/** Mean of each option where they differ. */
	readonly options?: Readonly<Record<string, number>>;
	/** Denominator per unit of size and period. */
	readonly per: number;
	/** Half width of the difference between places: of a share in points of share, otherwise relative. */
	readonly spread: number;
	/** Change of the mean in a year. */
	readonly climb: number;
	/** True where Saturday and Sunday are quiet. */
	readonly followsWeek: boolean;
}

type Change = Partial<Omit<Recipe, 'kind' | 'mean'>>;

export function share(mean: number, per: number, change: Change = {}): Recipe {
	return base('share', mean, { per, spread: 0.06, ...change });
}

/** Parts of one whole or shares of their own, by option. */
export function shares(
	options: Readonly<Record<string, number>>,
	per: number,
	change: Change = {}
): Recipe {
	return base('share', 0, { options, per, spread: 0.05, ...change });
}

export function count(mean: number, change: Change = {}): Recipe {
	return base('count', mean, { spread: 0.25, ...change });
}

export function time(length: number, change: Change = {}): Recipe {
	return base('time', length, { spread: 0.4, ...change });
}

export function changedOver(mean: number, change: Change = {}): Recipe {
	return base('switch', mean, { per: 1, ...change });
}

function base(kind: Recipe['kind'], mean: number, change: Change): Recipe {
	return { kind, mean, per: 1, spread: 0, climb: 0, followsWeek: true, ...change };
}
