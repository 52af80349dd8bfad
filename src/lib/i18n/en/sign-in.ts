/** English of the sign-in page. */
import type { signIn as source } from '../vi/sign-in.ts';

export const signIn: typeof source = {
	title: 'Sign in',
	username: 'User name',
	password: 'Password',
	submit: 'Sign in',
	showPassword: 'Show password',
	failed: 'The user name or the password is not right.',
	locked: (seconds) => `Too many attempts. Try again in ${seconds} seconds.`,
	busy: (seconds) =>
		`The system is busy. Try again in ${seconds} seconds; screens and data already sent are not affected.`,
	ended: 'Your session has ended. Sign in to continue.'
};
