/** Measures of remote care, AI reading and connected devices. */
import { aiTask, deviceType } from '../category.ts';
import { defineMeasure } from '../measure.ts';
import { OFFICES } from '../owner.ts';
import { AI_HOSPITALS, REMOTE_HOSPITALS } from '../sets.ts';
import { proposed } from '../target.ts';

const office = { owner: OFFICES.medicalAffairs, layer: 'applied' } as const;

export const consultsCompleted = defineMeasure({
	...office,
	code: 'remote-consults-completed',
	name: { vi: 'Hội chẩn từ xa hoàn thành', en: 'Remote consultations completed' },
	unit: 'ratio',
	numerator: { vi: 'phiên hoàn thành', en: 'sessions completed' },
	denominator: { vi: 'phiên đã đặt', en: 'sessions booked' },
	frequency: 'day',
	places: REMOTE_HOSPITALS,
	target: proposed(0.9)
});

export const consultWait = defineMeasure({
	...office,
	code: 'remote-consult-wait',
	name: { vi: 'Chờ hội chẩn từ xa', en: 'Wait for a remote consultation' },
	unit: 'seconds',
	aggregation: 'median',
	frequency: 'day',
	places: REMOTE_HOSPITALS
});

export const aiStudies = defineMeasure({
	...office,
	code: 'ai-studies',
	name: { vi: 'Ca có AI đọc', en: 'Studies read with AI' },
	unit: 'cases',
	numerator: { vi: 'ca có AI đọc', en: 'studies read with AI' },
	frequency: 'week',
	places: AI_HOSPITALS,
	category: aiTask
});

export const aiDisagreement = defineMeasure({
	...office,
	code: 'ai-disagreement',
	name: { vi: 'AI khác kết luận của bác sĩ', en: 'AI differs from the final report' },
	unit: 'ratio',
	numerator: { vi: 'ca AI khác kết luận cuối', en: 'AI flag differs from the final report' },
	denominator: { vi: 'ca cả hai cùng đọc', en: 'studies read by both' },
	frequency: 'week',
	places: AI_HOSPITALS,
	category: aiTask
});

export const aiTurnaround = defineMeasure({
	...office,
	code: 'ai-turnaround',
	name: { vi: 'Thời gian trả kết quả có AI', en: 'Turnaround with AI' },
	unit: 'seconds',
	aggregation: 'median',
	frequency: 'week',
	places: AI_HOSPITALS
});

export const devicesOnline = defineMeasure({
	...office,
	owner: OFFICES.informationTechnology,
	code: 'devices-online',
	name: { vi: 'Thiết bị kết nối đang trực tuyến', en: 'Connected devices on line' },
	unit: 'ratio',
	numerator: { vi: 'thiết bị báo trong 2 chu kỳ', en: 'devices heard within twice their interval' },
	denominator: { vi: 'thiết bị', en: 'devices' },
	frequency: 'day',
	places: 'city',
	category: deviceType,
	target: proposed(0.97)
});

export const remoteCareMeasures = [
	consultsCompleted,
	consultWait,
	aiStudies,
	aiDisagreement,
	aiTurnaround,
	devicesOnline
] as const;
