/** What one upload may cost. A code of 5,000 articles is about 3 MB of DOCX, so real drafts stay far below. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  inflatedBytes: 50 * 1024 * 1024,
  /** One XML part becomes a tree of up to 10 times its size in memory. */
  xmlPartBytes: 24 * 1024 * 1024,
  ratio: 100,
  /** Small parts compress well by nature; the ratio is asked of larger ones only. */
  ratioFromBytes: 256 * 1024,
  entries: 2000,
  xmlDepth: 256,
  /** Tags of one XML part, beginnings and ends; each element costs about a tenth of a kilobyte of memory. */
  xmlTags: 1_000_000,
  /** Attributes of one XML part; Word marks each paragraph and run with up to five of them. */
  xmlAttributes: 2_000_000,
  htmlDepth: 400,
  /** Elements of one page; Word's own HTML of a code of 5,000 articles has about 200,000. */
  htmlTags: 400_000,
  /** Blocks of one file; a code of 5,000 articles has about 50,000. */
  blocks: 150_000,
  /** Lines of a text file, or of one paragraph; a code of 5,000 articles, wrapped, has about 100,000. */
  lines: 500_000,
  /** Cells of all tables of one file; a customs tariff of 12,000 lines has about 70,000. */
  cells: 150_000,
  /** Signs of Markdown in one paragraph: emphasis, tags, escapes. */
  markdownSigns: 300_000,
} as const;
