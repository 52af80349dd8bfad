/** Every stream of the house, in one list. A new stream is one more line here. */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import { ehrStreams } from './ehr/contract.ts';
import { emsStreams } from './ems/contract.ts';
import { hospitalStreams } from './hospitals/contract.ts';
import { indicatorStreams } from './indicators/contract.ts';
import { interopStreams } from './interop/contract.ts';
import { kioskStreams } from './kiosks/contract.ts';
import { screeningStreams } from './screening/contract.ts';

export const streams: readonly AnyStream[] = [
	...emsStreams,
	...hospitalStreams,
	...kioskStreams,
	...screeningStreams,
	...ehrStreams,
	...indicatorStreams,
	...interopStreams
];

const byName = new Map(streams.map((stream) => [stream.name, stream]));

/** The declaration of a stream, or undefined when no such stream exists. */
export function streamNamed(name: string): AnyStream | undefined {
	return byName.get(name);
}
