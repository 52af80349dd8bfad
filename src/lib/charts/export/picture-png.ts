/** A picture as PNG at twice its size, sharp on dense screens and on paper. */
import type { Picture } from './picture-svg.ts';
import { withPngText } from './png-text.ts';

const PIXELS_PER_UNIT = 2;

/** `provenance` goes into the file as text, for programs that read it there. @throws Error when the browser draws no picture */
export async function picturePng(
	{ svg, width, height }: Picture,
	provenance: string
): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT);
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * PIXELS_PER_UNIT;
		canvas.height = height * PIXELS_PER_UNIT;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const drawn = await new Promise<Blob | null>((resolve) => {
			canvas.toBlob(resolve, 'image/png');
		});
		if (drawn === null) throw new Error('The browser made no picture of the chart. Try the SVG.');
		const bytes = new Uint8Array(await drawn.arrayBuffer());
		return new Blob([withPngText(bytes, 'Description', provenance).slice()], { type: 'image/png' });
	} finally {
		URL.revokeObjectURL(address);
	}
}
