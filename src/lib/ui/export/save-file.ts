/** Hands the reader a file that was made in the browser. Nothing leaves the machine. */
export interface MadeFile {
	readonly name: string;
	readonly content: Blob;
}

export function saveFile({ name, content }: MadeFile): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
