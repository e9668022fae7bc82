import { described, listed } from '#node/data/listed-files.ts';
import { dataFile, publisher } from '#node/data/open-data.ts';
import { dcat } from '#node/open-data/catalogue.ts';

/** The open data as a DCAT catalogue. */
export const GET = () => dataFile(dcat(described(), listed(), publisher));
