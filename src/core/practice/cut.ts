/** The section up to which a case is read in practice. */
export const STOP = /^現状の確認$/u;

/** The sections that stand before it, itself among them. */
export const BEFORE = /^(?:当.{1,5}の背景|支援のきっかけ|現状の確認)$/u;
