/** The module that the Vite plugin beside this file makes at build time. */
declare module 'virtual:ioc-geometry' {
	export const schematic: import('../contract.ts').MapGeometry;
}
