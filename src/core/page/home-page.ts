/** Where a link without a landing page leads, as far as is known. */
export const homePage = 'https://www.upwork.com/';
