/** The page that a link without a landing page leads to, as far as is known. */
export const homePage = 'https://www.upwork.com/';
