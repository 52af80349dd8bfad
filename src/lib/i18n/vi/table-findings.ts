/** Sentences of what the rules found in a table. */
export const tableFindings = {
	sumCell: (found: string, proposed: string) => `Ghi ${found}, các tổng đòi hỏi ${proposed}`,
	sumRow: (row: string, value: string) => `theo hàng “${row}” là ${value}`,
	sumColumn: (column: string, value: string) => `theo cột “${column}” là ${value}`,
	sumLineRow: (row: string, sum: string, total: string) =>
		`Hàng “${row}”: các phần cộng lại ${sum}, tổng ghi ${total}. Chưa biết ô nào sai.`,
	sumLineColumn: (column: string, sum: string, total: string) =>
		`Cột “${column}”: các dòng cộng lại ${sum}, dòng tổng ghi ${total}. Chưa biết ô nào sai.`,
	candidates: (cells: string) => `Có thể là: ${cells}.`,
	sumJoint: 'Các tổng có ô trống mâu thuẫn với nhau; chưa biết ô nào sai.',
	cumulative: (found: string, before: string) =>
		`Lũy kế không được giảm: trước là ${before}, nay ghi ${found}`,
	cumulativeAfter: (after: string) => `sau đó là ${after}`,
	cumulativeUnsure: 'ô này hoặc ô trước đó sai',
	cumulativeHigh: (found: string, after: string) =>
		`Lũy kế không được giảm: ghi ${found}, sau đó chỉ ${after}`,
	ratio: (found: string, fraction: string, proposed: string) =>
		`Ghi ${found}, nhưng ${fraction} bằng ${proposed}, nếu tử số và mẫu số đúng.`,
	crossSource: (found: string, other: string) => `Ghi ${found}, nguồn thứ hai ghi ${other}.`,
	crossScale: (found: string, other: string, scale: string) =>
		`Ghi ${found}, nguồn thứ hai ghi ${other}: lệch đúng ${scale} lần, có vẻ khác đơn vị.`,
	keyMissingSecond: (key: string) => `“${key}” không có ở nguồn thứ hai.`,
	keyMissingFirst: (key: string) => `“${key}” chỉ có ở nguồn thứ hai.`,
	unitPercent: (found: string) => `${found} là phần trăm, các ô khác trong cột thì không.`,
	unitPlain: (found: string) => `${found} không có dấu %, các ô khác trong cột thì có.`,
	unreadable: (text: string) => `“${text}” không đọc được thành số, nên coi như ô trống.`,
	outlier: (found: string, median: string) =>
		`${found} lệch xa cột này, trung vị là ${median}. Có thể vẫn đúng.`
};
