// Writes a ZIP file without compression: pictures are small already, and a text is short.
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP files have it (ISO 3309). */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first. */
function numbers(...fields) {
  const bytes = [];
  for (const [size, value] of fields) for (let i = 0; i < size; i++) bytes.push(Math.floor(value / 256 ** i) % 256);
  return Uint8Array.from(bytes);
}

/**
 * A ZIP file (PKWARE APPNOTE 6.3), names in UTF-8, dated 1 January 1980.
 *
 * files: [{name, bytes}]
 */
export function archive(files) {
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    const about = [[2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
    const head = numbers([4, 0x04034b50], [2, 20], ...about);
    directory.push(numbers([4, 0x02014b50], [2, 20], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), path);
    parts.push(head, path, bytes);
    offset += head.length + path.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const last = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);
  return new Blob([...parts, ...directory, last], { type: "application/zip" });
}
