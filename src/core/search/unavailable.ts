/**
 * The search cannot answer now: a file is missing, broken or out of reach.
 * The message is for the reader; the cause is for the console. A further call
 * starts afresh, so a retry button only has to search again.
 */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';

  constructor(cause?: unknown) {
    super('検索用のデータを読み込めませんでした。通信を確かめて、もう一度お試しください。', {
      cause,
    });
  }
}
