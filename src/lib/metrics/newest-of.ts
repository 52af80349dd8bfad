/** The newest of instants (UTC ISO), which is how old a value over several rows is; null when there is none. */
export function newestOf(times: Iterable<string | null | undefined>): string | null {
	let newest: string | null = null;
	for (const at of times)
		if (at !== null && at !== undefined && at !== '' && (newest === null || at > newest))
			newest = at;
	return newest;
}
