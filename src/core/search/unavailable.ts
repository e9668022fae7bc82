import { NotReached } from '#core/site/load.ts';

/**
 * The search cannot answer now: a file does not come, or is not what it should be.
 * The message is for the reader, the cause for the console. A further call starts afresh, so a retry button only
 * has to search again.
 */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';

  /** @param cause NotReached is shown as a matter of the connection, anything else as data that do not fit */
  constructor(cause?: unknown) {
    super(
      cause instanceof NotReached
        ? '検索用のデータを読み込めませんでした。通信を確かめて、もう一度お試しください。'
        : '検索用のデータを読み取れませんでした。データが壊れているか、このページのものと合いません。もう一度お試しください。',
      { cause },
    );
  }
}
