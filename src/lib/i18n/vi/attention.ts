/** Words of the list of things that need a person now. */
export const attention = {
	note: (fraction: string) => `${fraction} mục · xếp theo mức, rồi thời gian`,
	empty: 'Không có việc cần chú ý.',
	incident: (place: string) => `Ca tại ${place}`,
	unit: (unitId: string) => `Xe ${unitId}`,
	noUnit: 'Chưa có xe',
	unitOnTheWay: 'Đã có xe',
	bedsUsed: (percent: string) => `${percent} giường`,
	diverting: 'Hạn chế tiếp nhận',
	waits: (minutes: string) => `Chờ ${minutes}`
};
