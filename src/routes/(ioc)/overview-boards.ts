/** The boards that the overview asks for. */
import type { Boards, BoardState } from '#lib/domains/boards.ts';

export type OverviewBoards = {
	readonly [
		Name in keyof Pick<Boards, 'ems' | 'hospitals' | 'kiosks' | 'screening'>
	]: BoardState<Name>;
};
