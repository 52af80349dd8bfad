import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

const SERVER_START = Date.UTC(2026, 0, 1);

function fakeClocks() {
	const clocks = { monotonicMs: 5_000, wallMs: 1_000_000 };
	return {
		pass: (ms: number) => {
			clocks.monotonicMs += ms;
			clocks.wallMs += ms;
		},
		sleep: (ms: number) => (clocks.wallMs += ms),
		setWallBack: (ms: number) => (clocks.wallMs -= ms),
		local: { monotonic: () => clocks.monotonicMs, wall: () => clocks.wallMs }
	};
}

describe('the server clock in the page', () => {
	it('goes on without any message, so a dead link cannot look live', () => {
		const fake = fakeClocks();
		const clock = new ServerClock(SERVER_START, fake.local);
		fake.pass(90_000);
		expect(clock.now()).toBe(SERVER_START + 90_000);
	});

	it('believes the message that travelled fastest', () => {
		const fake = fakeClocks();
		const clock = new ServerClock(SERVER_START, fake.local);
		for (const delay of [400, 20, 900]) {
			fake.pass(1_000);
			clock.learn(clock.now() + 500 - delay);
		}
		expect(clock.now()).toBeGreaterThanOrEqual(SERVER_START + 3_000 + 480);
	});

	it('does not follow a user who sets the wall clock back', () => {
		const fake = fakeClocks();
		const clock = new ServerClock(SERVER_START, fake.local);
		fake.setWallBack(3_600_000);
		fake.pass(1_000);
		expect(clock.now()).toBe(SERVER_START + 1_000);
	});

	it('counts the sleep of a laptop as age until the server speaks again', () => {
		const fake = fakeClocks();
		const clock = new ServerClock(SERVER_START, fake.local);
		fake.sleep(600_000);
		expect(clock.now()).toBe(SERVER_START + 600_000);
		clock.learn(SERVER_START + 590_000);
		expect(clock.now()).toBe(SERVER_START + 590_000);
	});
});
