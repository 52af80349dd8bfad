/** The ingest doors as one part of the platform: calls in, answers out, never a throw. */
import type { Log } from '#server/platform/log.ts';
import type { AcceptAnswer } from './accept.ts';
import type { DoorCall, DoorDeps } from './doors/door.ts';
import { answerEnvelope, type Envelope } from './doors/envelope-door.ts';
import { acceptOfHouse, type HouseCall } from './doors/house-door.ts';
import { answerItems } from './doors/items-door.ts';
import { answerOsmand } from './doors/osmand-door.ts';
import { createNodeDoor, type NodeDoor } from './node-door.ts';
import { problemAnswer, type DoorAnswer } from './problem.ts';

export interface Ingest {
	/** `POST /api/ingest/:stream` */
	items(call: DoorCall, streamName: string): Promise<DoorAnswer>;
	/** `GET|POST /api/gps/osmand` */
	osmand(call: DoorCall): Promise<DoorAnswer>;
	/** A call in the notation of another standard, such as `POST /api/indicators/dhis2`. */
	envelope(call: DoorCall, envelope: Envelope): Promise<DoorAnswer>;
	/** Items without a key. @throws Refusal, JournalUnavailable */
	ofHouse(call: HouseCall): Promise<AcceptAnswer>;
	/** Both doors for a bare Node server. */
	readonly door: NodeDoor;
}

export function createIngest(deps: DoorDeps): Ingest {
	async function answered(door: string, ask: () => Promise<DoorAnswer>): Promise<DoorAnswer> {
		const startMs = performance.now();
		const answer = await ask().catch((error: unknown) =>
			problemAnswer(error, (cause, errorId) => {
				report(deps.log, { door, cause, errorId });
			})
		);
		deps.telemetry?.countCall(door, answer.status);
		deps.telemetry?.observeAck((performance.now() - startMs) / 1000);
		return answer;
	}
	const items: Ingest['items'] = (call, streamName) =>
		answered('ingest', () => answerItems(deps, call, streamName));
	const osmand: Ingest['osmand'] = (call) => answered('osmand', () => answerOsmand(deps, call));
	return {
		items,
		osmand,
		envelope: (call, envelope) => answered('envelope', () => answerEnvelope(deps, call, envelope)),
		ofHouse: async (call) => acceptOfHouse(deps, call),
		door: createNodeDoor({ items, osmand })
	};
}

function report(
	log: Log,
	{ door, cause, errorId }: { door: string; cause: Error; errorId: string }
): void {
	log.error('ingest.failed', { door, errorId, error: cause });
}
