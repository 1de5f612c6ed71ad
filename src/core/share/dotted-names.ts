// Skills and services whose names look like a host. Each is well known, so no stranger's host hides among them.
const technologies = new Set(
  'asp.net vb.net ado.net ml.net paint.net dot.net c.net discord.py web3.py deck.gl socket.io readme.md deploy.sh'
    .split(' ')
    // Degrees: bachelors and masters.
    .concat('b.com m.com b.sc m.sc b.tech m.tech b.pharm m.pharm b.arch m.arch b.ed m.ed b.eng m.eng'.split(' ')),
);
const services = new Set(
  'draw.io diagrams.net monday.com make.com cal.com wordpress.com wordpress.org booking.com amazon.com salesforce.com upwork.com fiverr.com freelancer.com apollo.io clay.com bubble.io fly.io render.com character.ai fast.ai copy.ai jasper.ai otter.ai c3.ai magento.com shop.app authorize.net crypto.com hotels.com realtor.com'.split(
    ' ',
  ),
);
const endings = new Set(
  'js jsx mjs cjs ts tsx py rb go rs php cpp cs java kt swift vue html htm css scss sql xml json yml yaml csv tsv txt pdf psd doc docx xls xlsx ppt pptx png jpg jpeg gif svg mp3 mp4 wav exe apk ipa eps indd sketch fig'.split(
    ' ',
  ),
);

/** Whether a word is the name of a technology or a degree that has a dot in it, such as `ASP.NET` or `ASP.NET.Core`. */
export function isTechnology(word: string): boolean {
  const [first = '', second = '', ...more] = word.toLowerCase().split('.');
  return technologies.has(`${first}.${second}`) && more.every((part) => part === 'core' || part === 'mvc');
}

/** Whether a word is a well-known name that has a dot in it, such as `ASP.NET` or `Monday.com`, and not a stranger's host. */
export const isDottedName = (word: string): boolean => isTechnology(word) || services.has(word.toLowerCase());

/** Whether the text after a dot names a kind of file or language, as in `Node.js`. */
export const isFileEnding = (ending: string): boolean => endings.has(ending.toLowerCase());
