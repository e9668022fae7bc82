import type { Spot, Subject } from './rule.ts';
import { fieldName } from './source/schema-findings.ts';
import type { DataPath, Place } from './source/yaml-source.ts';

/** A fault at a place of the body. */
export function inBody({ line, column }: Place, message: string, remedy: string): Spot {
  return { line, column, field: '本文', message, remedy };
}

/** A fault of a value in the settings. */
export function inField(
  { placeOf }: Pick<Subject, 'placeOf'>,
  path: DataPath,
  message: string,
  remedy: string,
): Spot {
  return { ...placeOf(path), field: fieldName(path), message, remedy };
}

/** A fault of a file beside the text, as a whole. */
export function ofFile(name: string, message: string, remedy: string): Spot {
  return { line: 1, column: 1, field: name, message, remedy };
}
