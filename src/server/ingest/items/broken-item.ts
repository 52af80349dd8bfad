/** A place in a body where no item could be read, so that the items after it keep their index. */
export class BrokenItem {
	readonly code: string;
	readonly message: string;

	constructor(code: string, message: string) {
		this.code = code;
		this.message = message;
	}
}
