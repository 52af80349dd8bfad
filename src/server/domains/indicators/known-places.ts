/** At the door a value must name a place that the registry expects to report it; the stream's own rules know only the shape of codes. */
import { INDICATOR_STREAM } from '#lib/domains/indicators/measure.ts';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import type { PlaceRegistry } from '#lib/domains/indicators/places.ts';
import type { AnyStream, Finding } from '#lib/streams/define-stream.ts';
import { placeRules } from './upload/place-rules.ts';

type StreamNamed = (name: string) => AnyStream | undefined;

const MESSAGES: Readonly<Record<string, string>> = {
	unknown_place: 'The registry has no such ward or facility.',
	unexpected_place: 'This place is not one of those that report the indicator.'
};

/** Streams as the doors see them: the generic one refuses values of unknown and unexpected places. */
export function withKnownPlaces(
	streamNamed: StreamNamed,
	registry: () => PlaceRegistry
): StreamNamed {
	const stream = streamNamed(INDICATOR_STREAM);
	if (stream === undefined) return streamNamed;
	const checked: AnyStream = {
		...stream,
		check: (item: IndicatorValue): readonly Finding[] => {
			const findings = stream.check?.(item) ?? [];
			if (findings.some(({ severity }) => severity === 'reject')) return findings;
			const code = rulesOf(registry())(item);
			const message = MESSAGES[code ?? ''];
			return code === null || message === undefined
				? findings
				: [{ severity: 'reject', code, message }];
		}
	};
	return (name) => (name === INDICATOR_STREAM ? checked : streamNamed(name));
}

type Rules = ReturnType<typeof placeRules>;
const rulesByRegistry = new WeakMap<PlaceRegistry, Rules>();

/** Built once per version of the registry. */
function rulesOf(registry: PlaceRegistry): Rules {
	let rules = rulesByRegistry.get(registry);
	if (rules === undefined) {
		rules = placeRules(registry, () => true);
		rulesByRegistry.set(registry, rules);
	}
	return rules;
}
