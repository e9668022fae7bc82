import { LANGUAGE } from '#core/language/language.ts';

/** What is asked of a voice: `SpeechSynthesisVoice` has it. */
export interface Voice {
  lang: string;
  localService: boolean;
  default: boolean;
  name: string;
}

/**
 * A voice of the device itself that speaks the language of this instance, its own default first. A voice of the net is never taken: it would send the
 * text away.
 */
export function localVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const fit = voices.filter(
    ({ lang, localService }) => localService === true && lang.toLowerCase().split(/[-_]/)[0] === LANGUAGE,
  );
  return fit.find((voice) => voice.default) ?? fit[0];
}
