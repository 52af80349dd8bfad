import { expect, test, type Account, type Product } from '../product.ts';
import { sendWithCurl } from '../setup/outside.ts';

const CITIZEN = '079203004455';
const STREAM = 'screening-visits';

interface Refused {
	readonly id: string;
	readonly stream: string;
	readonly index: number;
	readonly code: string;
	readonly message: string;
	readonly fields: Readonly<Record<string, unknown>>;
	readonly invalidFields: readonly string[];
	readonly unknownFields: readonly string[];
}

test('a bad item sent with curl is read by the desk with its reason, and by no ward officer (P3-1)', async ({
	product
}) => {
	const visitId = aVisitId();
	const good = aVisit(visitId);
	const answer = await sendWithCurl(product, { stream: STREAM, family: 'screening' }, [
		{ ...good, visitId: `${visitId}-good` },
		{ ...good, wardCode: 'Bồ Đề' },
		{ ...good, systolicMmHg: 80, diastolicMmHg: 120 }
	]);
	expect(answer).toMatchObject({ accepted: 1, duplicate: 0 });
	expect(answer.rejected).toMatchObject([
		{ index: 1, code: 'invalid_value' },
		{ index: 2, code: 'impossible_value' }
	]);

	for (const account of ['lanhdao', 'dieuphoi'] as const) {
		const kept = (await refusedItems(product, account)).filter(isOf(visitId));
		expect(kept, `newest first, for ${account}`).toMatchObject([
			{ stream: STREAM, index: 2, code: 'impossible_value', invalidFields: [] },
			{ stream: STREAM, index: 1, code: 'invalid_value', invalidFields: ['wardCode'] }
		]);
		const told = answer.rejected.toReversed().map(({ message }) => message);
		expect(kept.map(({ message }) => message)).toEqual(told);
		expect(kept[1]?.fields).toMatchObject({ facilityId: 'H01', visitId, ageBand: '65+' });
	}

	const refusal = await ask(product, 'canbo');
	expect(refusal.status).toBe(403);
	expect(await refusal.text()).not.toContain(visitId);
	const stranger = await fetch(`${product.address}/api/quarantine`, { redirect: 'manual' });
	expect([401, 403]).toContain(stranger.status);
	expect(await stranger.text()).not.toContain(visitId);
});

test('the pages of refused items follow each other without a gap or a repeat', async ({
	product
}) => {
	const visitId = aVisitId();
	const good = aVisit(visitId);
	const bad = [1, 2, 3].map((rev) => ({ ...good, rev, ageBand: 'old' }));
	await sendWithCurl(product, { stream: STREAM, family: 'screening' }, [good, ...bad]);
	const revs: unknown[] = [];
	let before = '';
	for (let turn = 0; turn < 50 && revs.length < bad.length; turn += 1) {
		const answer = await ask(product, 'dieuphoi', `stream=${STREAM}&limit=1${before}`);
		const { items, nextBefore } = (await answer.json()) as Page;
		expect(items).toHaveLength(1);
		revs.push(...items.filter(isOf(visitId)).map(({ fields }) => fields['rev']));
		before = `&before=${encodeURIComponent(nextBefore ?? '')}`;
	}
	expect(revs).toEqual([3, 2, 1]);
});

test('no citizen number is in what the desk reads of refused items, whichever field the source put it in (C15)', async ({
	product
}) => {
	const visitId = aVisitId();
	const good = aVisit(visitId);
	const bad = [
		{ ...good, rev: 1, ageBand: 'old' },
		{ ...good, citizenId: `${CITIZEN} `, rev: 2 },
		{ ...good, rev: 3, fullName: `Nguyễn Văn An ${CITIZEN}` },
		{ ...good, rev: 4, [CITIZEN]: 'Nguyễn Văn An' },
		{ ...good, rev: 5, facilityId: `số ${CITIZEN}` },
		{ ...good, rev: 6, wardCode: CITIZEN },
		{ ...good, rev: 7, groups: [CITIZEN, 'tên Nguyễn Văn An'] },
		{ ...good, rev: 8, facilityId: `bn-${CITIZEN}`, ageBand: 'old' }
	];
	const sent = await sendWithCurl(product, { stream: STREAM, family: 'screening' }, [
		{ ...good, visitId: `${visitId}-good` },
		...bad
	]);
	expect(sent.rejected).toHaveLength(bad.length);
	expect(JSON.stringify(sent)).not.toContain(CITIZEN);
	const kept = (await refusedItems(product, 'dieuphoi')).filter(isOf(visitId));
	expect(kept.map(({ fields }) => fields['rev'])).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
	const answer = await ask(product, 'dieuphoi', 'limit=200');
	expect(answer.headers.get('cache-control')).toBe('no-store');
	const text = await answer.text();
	expect(text).toContain(visitId);
	expect(text).not.toContain(CITIZEN);
	expect(text).not.toContain('Nguyễn');
	expect(text).not.toContain('citizenId":');
});

interface Page {
	readonly items: readonly Refused[];
	readonly nextBefore: string | null;
}

function aVisitId(): string {
	return `E2E-bad-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function aVisit(visitId: string) {
	const examinedAt = new Date().toISOString();
	const who = { citizenId: CITIZEN, ageBand: '65+' };
	return { facilityId: 'H01', visitId, rev: 1, wardCode: '00145', examinedAt, ...who };
}

function isOf(visitId: string): (item: Refused) => boolean {
	return ({ fields }) => fields['visitId'] === visitId;
}

function ask({ address, sessions }: Product, account: Account, query = ''): Promise<Response> {
	const headers = { cookie: sessions[account], accept: 'application/json' };
	return fetch(`${address}/api/quarantine?${query}`, { headers });
}

async function refusedItems(product: Product, account: Account): Promise<readonly Refused[]> {
	const answer = await ask(product, account, `stream=${STREAM}&limit=200`);
	expect(answer.status).toBe(200);
	const { items } = (await answer.json()) as Page;
	return items;
}
