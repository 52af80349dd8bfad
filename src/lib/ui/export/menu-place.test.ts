import { expect, it } from 'vitest';
import { menuPlace } from './menu-place.ts';

const screen = { width: 360, height: 640 };
const menu = { width: 200, height: 100 };

it('hangs under its button, towards the middle of the window', () => {
	expect(menuPlace({ top: 100, bottom: 130, left: 10, right: 40 }, menu, screen).left).toBe('10px');
	expect(menuPlace({ top: 100, bottom: 130, left: 270, right: 300 }, menu, screen)).toEqual({
		left: '100px',
		top: '134px'
	});
});

it('stands above the button at the end of the window and never leaves it', () => {
	expect(menuPlace({ top: 600, bottom: 630, left: 170, right: 200 }, menu, screen)).toEqual({
		left: '8px',
		top: '496px'
	});
	expect(menuPlace({ top: 0, bottom: 30, left: 370, right: 400 }, menu, screen).left).toBe('152px');
});
