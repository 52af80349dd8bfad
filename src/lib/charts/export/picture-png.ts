/** A picture as PNG at twice its size, sharp on dense screens and on paper. */
import type { Picture } from './picture-svg.ts';
import { withPngText } from './png-text.ts';

const PIXELS_PER_UNIT = 2;
/** The letters inside a drawing are decoded after it counts as loaded, and no event says when. */
const LETTERS_STEP_MS = 60;
const MOST_STEPS = 40;
/** Units at the top in which the title stands. */
const TITLE_HEIGHT = 32;

/** `provenance` goes into the file as text, for programs that read it there. @throws Error when the browser draws no picture */
export async function picturePng(
	{ svg, width, height }: Picture,
	provenance: string
): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const canvas = document.createElement('canvas');
		canvas.width = width * PIXELS_PER_UNIT;
		canvas.height = height * PIXELS_PER_UNIT;
		const image = new Image(canvas.width, canvas.height);
		image.src = address;
		await image.decode();
		await drawWithLetters(canvas, image);
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

/** Draws until the title is there and a drawing equals the one before. @throws Error when the letters never come */
async function drawWithLetters(canvas: HTMLCanvasElement, image: HTMLImageElement): Promise<void> {
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (pen === null) throw new Error('The browser gives no canvas. Try the SVG.');
	const { width, height } = canvas;
	const titlePixels = width * TITLE_HEIGHT * PIXELS_PER_UNIT;
	let before: Uint32Array | null = null;
	for (let step = 0; step < MOST_STEPS; step += 1) {
		pen.clearRect(0, 0, width, height);
		pen.drawImage(image, 0, 0, width, height);
		const now = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
		const [ground] = now;
		const hasTitle = now.subarray(0, titlePixels).some((pixel) => pixel !== ground);
		if (hasTitle && before?.every((pixel, index) => pixel === now[index]) === true) return;
		before = now;
		await new Promise((resolve) => setTimeout(resolve, LETTERS_STEP_MS));
	}
	throw new Error('The letters of the picture did not load. Try again.');
}
