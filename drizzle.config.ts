/** Where drizzle-kit reads the tables and writes the migrations: `npx drizzle-kit generate --name what_changed`. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './db/postgres/schema/index.ts',
	out: './db/postgres/migrations'
});
