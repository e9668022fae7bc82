/**
 * A file that has arrived whole, as an answer to a request: what Pagefind and the search read of a `Response`,
 * without its streams, which cost more than unpacking the file.
 */
export function bufferedResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  const text = async () => new TextDecoder().decode(bytes);
  const whole: Pick<Response, 'ok' | 'status' | 'arrayBuffer' | 'text' | 'json'> = {
    ok: true,
    status: 200,
    // A file is read once: its bytes are handed on as they lie, a part of a larger block alone is copied.
    arrayBuffer: async () =>
      bytes.byteLength === bytes.buffer.byteLength
        ? bytes.buffer
        : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    text,
    json: async () => JSON.parse(await text()),
  };
  return whole as Response;
}
