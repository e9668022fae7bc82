import { budgets } from './checks/budgets.ts';
import { data } from './checks/data.ts';
import { feeds } from './checks/feeds.ts';
import { findable } from './checks/findable.ts';
import { foreign } from './checks/foreign.ts';
import { heads } from './checks/heads.ts';
import { hidden } from './checks/hidden.ts';
import { html } from './checks/html.ts';
import { images } from './checks/images.ts';
import { inline } from './checks/inline.ts';
import { links } from './checks/links.ts';
import { lists } from './checks/lists.ts';
import { secrets } from './checks/secrets.ts';
import { twins } from './checks/twins.ts';
import type { SiteCheck } from './site-check.ts';

/** Every check by its name, in the order they begin: first the one that works aside. */
export const CHECKS: Readonly<Record<string, SiteCheck>> = {
  findable,
  html,
  heads,
  links,
  lists,
  data,
  feeds,
  twins,
  hidden,
  foreign,
  inline,
  images,
  budgets,
  secrets,
};
