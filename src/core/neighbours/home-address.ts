import { paths } from '#core/site/paths.ts';

/**
 * The page of a neighbour's case where it is at home.
 * @param url of the neighbour's home page, ending in `/`
 * @param name of its page here, see `shelfName`
 */
export function homeAddress(url: string, name: string): string {
  return url + paths.case(name.slice(name.indexOf('--') + 2)).slice(1);
}
