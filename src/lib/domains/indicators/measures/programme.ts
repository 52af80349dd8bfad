/** Measures of the programme itself: plan, data layers, security, this product, and context. */
import { planProject } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.informationTechnology, layer: 'interactive' } as const;

const monthly = { ...office, frequency: 'month', places: 'city', unit: 'ratio' } as const;

export const datasetsDescribed = defineMeasure({
	...monthly,
	code: 'datasets-described',
	name: { vi: 'Bộ dữ liệu có chủ và lớp', en: 'Datasets with owner and layer' },
	numerator: { vi: 'bộ dữ liệu có chủ và lớp', en: 'datasets with owner and layer' },
	denominator: { vi: 'bộ dữ liệu', en: 'datasets' },
	target: proposed(1)
});

export const milestonesOnTime = defineMeasure({
	...monthly,
	code: 'milestones-on-time',
	name: { vi: 'Mốc hoàn thành đúng hạn', en: 'Milestones done on time' },
	numerator: { vi: 'mốc xong đúng hạn', en: 'milestones done on time' },
	denominator: { vi: 'mốc đến hạn', en: 'milestones due' },
	category: planProject
});

export const tasksOnTime = defineMeasure({
	...monthly,
	code: 'plan-tasks-on-time',
	name: { vi: 'Việc của kế hoạch đúng hạn', en: 'Plan tasks on time' },
	numerator: { vi: 'việc đúng hạn', en: 'tasks on time' },
	denominator: { vi: 'việc đến hạn', en: 'tasks due' },
	category: planProject
});

export const tilesLive = defineMeasure({
	...office,
	owner: OFFICES.operationsCentre,
	code: 'tiles-live',
	name: { vi: 'Ô số của trung tâm đang sống', en: 'Tiles of this centre that are live' },
	unit: 'ratio',
	numerator: { vi: 'ô số sống', en: 'tiles live' },
	denominator: { vi: 'ô số', en: 'tiles' },
	frequency: 'day',
	places: 'city',
	target: proposed(0.99)
});

export const openCriticals = defineMeasure({
	...office,
	domain: 'security',
	code: 'open-criticals',
	name: { vi: 'Lỗ hổng nghiêm trọng quá 7 ngày', en: 'Critical findings older than 7 days' },
	unit: 'items',
	numerator: { vi: 'lỗ hổng nghiêm trọng quá 7 ngày', en: 'open criticals older than 7 days' },
	frequency: 'week',
	places: 'public-hospitals',
	target: proposed(0, 'at-most')
});

export const unsupportedHosts = defineMeasure({
	...office,
	domain: 'security',
	code: 'unsupported-hosts',
	name: { vi: 'Máy hết hạn hỗ trợ', en: 'Hosts out of support' },
	unit: 'items',
	numerator: { vi: 'máy hết hạn hỗ trợ', en: 'hosts out of support' },
	frequency: 'week',
	places: 'public-hospitals'
});

export const programmeMeasures = [
	datasetsDescribed,
	milestonesOnTime,
	tasksOnTime,
	tilesLive,
	openCriticals,
	unsupportedHosts
] as const;
