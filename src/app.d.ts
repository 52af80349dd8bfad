import type { Subject } from '#lib/foundation/subject.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is asking; null before sign-in. */
			subject: Subject | null;
			/** Correlates a response, its log lines and its error page. */
			requestId: string;
			locale: 'vi' | 'en';
			theme: 'dark' | 'light';
		}
		interface Error {
			message: string;
			errorId?: string;
		}
	}
}

export {};
