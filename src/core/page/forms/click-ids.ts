/** The parameters that carry impact.com's click id in the address of a landing page. */
export const clickIds = ['irclickid', 'clickid', 'im_ref'] as const;

/** The parameters whose value 1 says that a click on somebody's link led there (help.impact.com 155000006769). */
export const clickFlags = ['irgwc', 'afsrc'] as const;

/** All parameters that such a click leaves in an address, with the numbers of the partner, the ad and the program. */
export const clickParams: readonly string[] = [...clickIds, ...clickFlags, 'irpid', 'iradid', 'ircid'];
