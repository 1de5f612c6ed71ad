/** The parameters in which impact.com puts the id of a click on a landing page's address. */
export const clickIds = ['irclickid', 'clickid', 'im_ref'] as const;

/** The parameters that say, with the value 1, that a click on somebody's link led there (help.impact.com 155000006769). */
export const clickFlags = ['irgwc', 'afsrc'] as const;

/** All parameters that such a click leaves behind, with the numbers of the partner, the ad and the program. */
export const clickParams: readonly string[] = [...clickIds, ...clickFlags, 'irpid', 'iradid', 'ircid'];
