/** Every table of the registry and account database. */
export * from './accounts.ts';
export * from './claims.ts';
export * from './feeds.ts';
export * from './hospitals.ts';
export * from './kiosks.ts';
export * from './sources.ts';
export * from './stations.ts';
export * from './units.ts';
export * from './wards.ts';
