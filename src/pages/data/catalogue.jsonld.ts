import { dataFile, publisher } from '#node/data/open-data.ts';
import { described, listed } from '#node/data/open-files.ts';
import { dcat } from '#node/open-data/catalogue.ts';

/** The open data as a DCAT catalogue. */
export const GET = () => dataFile(dcat(described(), listed(), publisher));
