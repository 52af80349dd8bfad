/** Fills of the parts of one whole, from light to dark and over again, so that neighbours part in grey too. */
const TONES = ['l5', 'l4', 'l3', 'l2', 'l1'] as const;

/** CSS colour of the part at `index`. */
export function partTone(index: number): string {
	return `var(--${TONES[index % TONES.length] ?? 'l1'})`;
}
