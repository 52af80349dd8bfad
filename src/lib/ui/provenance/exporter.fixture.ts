/** Somebody who takes a file away, for tests. */
import type { Exporter } from './exporter.ts';

export const EXPORTER: Exporter = {
	name: 'Nguyễn Văn A',
	duty: 'Lãnh đạo',
	pageTitle: 'Tải bệnh viện',
	address: 'http://localhost:3000/hospitals?owner=other&q=duc',
	filters: ['Bộ lọc: Ngoài công lập', 'Tìm: duc'],
	isSimulated: false,
	product: 'IOC Y tế 0.1.0+1',
	nowMs: Date.parse('2026-11-23T07:14:05.000Z')
};
