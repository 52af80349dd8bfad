/** Ten million rows of a city, made inside the engine in the proportions of a fortnight. */
import type { Engine } from '#server/platform/clickhouse/connect.ts';

interface Filling {
	readonly rows: number;
	/** INSERT … SELECT without its FROM; `{n}` is the row number, `{now}` the present as DateTime64. */
	readonly sql: string;
}

const ENVELOPE = `{n} AS seq, toString({n}) AS id, 'bench' AS source`;

/** Rows of each table at full size; together ten million. */
const FILLINGS: readonly Filling[] = [
	{
		rows: 4_000_000,
		sql: `INSERT INTO ioc.kiosk_tickets (seq, id, source, event_time, receive_time, flags, facility_id, ticket_id, service_date, type)
WITH intDiv({n}, 4) AS ticket, ticket % 71000 AS ordinal,
	toStartOfDay({now} + INTERVAL 7 HOUR) - INTERVAL 7 HOUR - toIntervalDay(intDiv(ticket, 71000)) + INTERVAL 6 HOUR AS opening,
	toDateTime64(opening, 3, 'UTC') + ordinal * 0.6 AS issued, {n} % 4 AS step
SELECT ${ENVELOPE}, issued + [0, 4, 30 + ordinal % 400, 200 + ordinal % 900][step + 1] AS event_time, event_time AS receive_time, [] AS flags,
	concat('H', leftPad(toString(ordinal % 92), 2, '0')), concat('A', toString(ordinal)), toDate(opening + INTERVAL 7 HOUR),
	['issued', 'identified', 'called', 'completed'][step + 1]`
	},
	{
		rows: 2_450_000,
		sql: `INSERT INTO ioc.unit_positions (seq, id, source, event_time, receive_time, flags, unit_id, latitude, longitude, speed_kmh)
SELECT ${ENVELOPE}, {now} - intDiv({n}, 110) * 10 AS event_time, event_time AS receive_time, [] AS flags,
	concat('115-', toString({n} % 110)), 21 + ({n} % 1000) / 1e4, 105.8 + ({n} % 999) / 1e4, {n} % 60`
	},
	{
		rows: 1_850_000,
		sql: `INSERT INTO ioc.hospital_snapshots (seq, id, source, event_time, receive_time, flags, type, facility_id, department, bed_type, staffed, occupied)
SELECT ${ENVELOPE}, {now} - intDiv({n}, 644) * 300 AS event_time, event_time AS receive_time, [] AS flags, 'bed_snapshot',
	concat('H', leftPad(toString({n} % 92), 2, '0')), concat('K0', toString(intDiv({n}, 92) % 7)), 'medical_surgical', 120, {n} % 130`
	},
	{
		rows: 1_200_000,
		sql: `INSERT INTO ioc.screening_visits (seq, id, source, event_time, receive_time, flags, facility_id, visit_id, rev, person_key, ward_code, age_band)
WITH cityHash64({n}) % 800000 AS person
SELECT ${ENVELOPE}, {now} - ({n} % 300) * 86400 - person % 40000 AS event_time, event_time AS receive_time, [] AS flags,
	concat('H', toString({n} % 92)), toString({n}), 1, lower(hex(MD5(toString(person)))), leftPad(toString(person % 126), 5, '0'), if(person % 5 = 0, '40-64', '65+')`
	},
	{
		rows: 204_000,
		sql: `INSERT INTO ioc.unit_status (seq, id, source, event_time, receive_time, flags, unit_id, status, incident_id)
SELECT ${ENVELOPE}, {now} - intDiv({n}, 4) * 785 + ({n} % 4) * 300 AS event_time, event_time AS receive_time, [] AS flags,
	concat('115-', toString({n} % 110)), ['notified', 'en_route', 'at_patient', 'available'][{n} % 4 + 1], concat('I', toString(intDiv({n}, 4)))`
	},
	{
		rows: 51_000,
		sql: `INSERT INTO ioc.incidents (seq, id, source, event_time, receive_time, flags, incident_id, rev, type, call_at, ward_code)
SELECT ${ENVELOPE}, {now} - {n} * 785 AS event_time, event_time AS receive_time, [] AS flags,
	concat('I', toString({n})), 1, 'received', event_time, leftPad(toString({n} % 126), 5, '0')`
	},
	{
		rows: 200_000,
		sql: `INSERT INTO ioc.kiosk_states (seq, id, source, event_time, receive_time, flags, kiosk_id, facility_id, state)
SELECT ${ENVELOPE}, {now} - intDiv({n}, 100) * 60 AS event_time, event_time AS receive_time, [] AS flags,
	concat('K', toString({n} % 100)), concat('H', leftPad(toString({n} % 92), 2, '0')), 'online'`
	},
	{
		rows: 45_000,
		sql: `INSERT INTO ioc.ehr_coverage (seq, id, source, event_time, receive_time, flags, ward_code, population, records_created, vneid_integrated)
SELECT ${ENVELOPE}, {now} - intDiv({n}, 126) * 86400 AS event_time, event_time AS receive_time, [] AS flags,
	leftPad(toString({n} % 126), 5, '0'), 69000, 66000 + {n} % 3000, 30000`
	}
];

/** Rows of one insert: many parts, as a running system has. */
const CHUNK = 250_000;

/** Fills the tables and their rollups. @returns rows inserted. */
export async function fillCity(engine: Engine, now: number, share: number): Promise<number> {
	let total = 0;
	for (const { rows, sql } of FILLINGS) {
		const wanted = Math.round(rows * share);
		for (let from = 0; from < wanted; from += CHUNK) {
			const count = Math.min(CHUNK, wanted - from);
			const text = sql
				.replaceAll('{n}', 'number')
				.replaceAll('{now}', `fromUnixTimestamp64Milli(toInt64(${String(now)}), 'UTC')`);
			await engine.command(`${text} FROM numbers(${String(from)}, ${String(count)})`);
		}
		total += wanted;
	}
	return total;
}
