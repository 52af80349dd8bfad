/** How large a file of values may be. The browser asks before it sends, the server asks again. */

/** Bytes of the file as it is sent. Below what the web server takes at all. */
export const MAX_UPLOAD_BYTES = 2_000_000;
/** Rows of values, without head, blank rows and remarks. */
export const MAX_UPLOAD_ROWS = 20_000;
