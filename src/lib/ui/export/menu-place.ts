/** Where a menu goes: under its button and towards the middle of the window, above it where the window ends, always inside. Lengths are CSS pixels; the answer is CSS. */
interface Size {
	readonly width: number;
	readonly height: number;
}

const GAP = 4;
const EDGE = 8;

export function menuPlace(
	button: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>,
	menu: Size,
	screen: Size
): { readonly left: string; readonly top: string } {
	const below = button.bottom + GAP;
	const isBelow = below + menu.height + EDGE <= screen.height;
	const top = isBelow ? below : button.top - GAP - menu.height;
	const isAtLeft = button.left + button.right < screen.width;
	const wished = isAtLeft ? button.left : button.right - menu.width;
	const left = Math.min(wished, screen.width - EDGE - menu.width);
	return { left: `${Math.max(EDGE, left)}px`, top: `${Math.max(EDGE, top)}px` };
}
