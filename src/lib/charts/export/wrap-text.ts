/** Lines of at most so many characters, broken at spaces; what has no space, such as an address, is cut. */
export function wrapText(text: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').flatMap((part) => pieces(part, most))) {
		if (line !== '' && line.length + 1 + word.length > most) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return line === '' ? lines : [...lines, line];
}

function pieces(word: string, most: number): string[] {
	if (word.length <= most) return [word];
	return [word.slice(0, most), ...pieces(word.slice(most), most)];
}
