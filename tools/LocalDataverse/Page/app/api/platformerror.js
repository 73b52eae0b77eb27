/** An error as the platform hands it to client code. */

import { text } from '../text/text.js';

const UNEXPECTED = 0x80040216;

export class PlatformError extends Error {
  /**
   * @param {string} message
   * @param {{code?: number, raw?: string}} [details] code: unsigned, as on the wire
   */
  constructor(message, { code = UNEXPECTED, raw = '' } = {}) {
    super(message);
    /** The code as the signed number that client code sees, for instance -2147220891. */
    this.errorCode = code | 0;
    this.code = this.errorCode;
    /** What the server sent, when it sent anything. */
    this.answer = raw;
    this.raw = raw || JSON.stringify({ errorCode: this.errorCode, message });
  }

  /** @param {Response} response that isn't ok */
  static async of(response) {
    const raw = await response.text();
    const error = parse(raw)?.error;
    return error?.message
      ? new PlatformError(error.message, { code: Number(error.code) || UNEXPECTED, raw })
      : new PlatformError(text('serverAnswered', { status: `${response.status} ${response.statusText}`.trim() }), { raw });
  }

  /** A plain object, which is what Xrm rejects with. */
  toRejection() {
    return { errorCode: this.errorCode, message: this.message, code: this.code, raw: this.raw };
  }
}

/** @param {string} raw */
function parse(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
