import { dataFile, publisher } from '#node/data/open-data.ts';
import { described, listed } from '#node/data/open-files.ts';
import { dataPackage } from '#node/open-data/catalogue.ts';

/** The open data as a Data Package. */
export const GET = () => dataFile(dataPackage(described(), listed(), publisher));
