import { phrasesIn, phraseTable } from '../anchor/phrase-fixture.js';

describe('English phrases', () => {
  it.each(
    phraseTable(String.raw`
Article 5 => Article 5 | article 5
article 5 => article 5 | article 5
Articles 5, 6 and 7 => Articles 5, 6 and 7 | article 5,6,7
Article 5, 6 => Article 5 | article 5
Article 5 or 6 => Article 5 | article 5
Articles 5 or 6 => Articles 5 or 6 | article 5,6
preamble => preamble | preamble
Section 1 => Section 1 | section 1
sections 1 and 2 => sections 1 and 2 | section 1,2
Subsection 2 of Section 1 => Subsection 2 of Section 1 | subsection 2 < section 1
Chapter 2 of Section 1 => Chapter 2 of Section 1 | chapter 2 < section 1
paragraph 3 of Article 5 => paragraph 3 of Article 5 | para 3 < article 5
paragraphs 3 and 4 of Article 5 => paragraphs 3 and 4 of Article 5 | para 3,4 < article 5
sub-paragraph 3) of paragraph 4 => sub-paragraph 3) of paragraph 4 | point 3 < para 4
subparagraphs 3), 4) of paragraph 4 => subparagraphs 3), 4) of paragraph 4 | point 3,4 < para 4
part two of paragraph 3 => part two of paragraph 3 | part-of-text 2 < para 3
part 2 of Article 5 => part 2 of Article 5 | part-of-text 2 < article 5
parts two and three of Article 5 => parts two and three of Article 5 | part-of-text 2,3 < article 5
indent two of part three of Article 5 => indent two of part three of Article 5 | indent 2 < part-of-text 3 < article 5
indents two, three of Article 5 => indents two, three of Article 5 | indent 2,3 < article 5
Annex 1 => Annex 1 | annex 1
Annexes 1 and 2 => Annexes 1 and 2 | annex 1,2
Annex 1 to this Order => Annex 1 to this Order | annex 1 | this order: this Order
Annex to this Order => Annex to this Order | annex | this order: this Order
Annex of this Order => Annex of this Order | annex | this order: this Order
Annex to the Rules => Annex | annex | short rules: the Rules
Annex => none
note to Article 5 => note to Article 5 | note < article 5
note 1 to Article 5 => note 1 to Article 5 | note 1 < article 5
note of Article 5 => note of Article 5 | note < article 5
note => none
§ 2 of Chapter 1 => § 2 of Chapter 1 | subchapter 2 < chapter 1
§§ 2 and 3 of Chapter 1 => §§ 2 and 3 of Chapter 1 | subchapter 2,3 < chapter 1
§ 2, 3 => § 2 | subchapter 2
this Article => this Article | this article
this Annex => none
these Rules => none
paragraph 3 of this Article => paragraph 3 of this Article | para 3 < this article
paragraph 3 of these Rules => paragraph 3 of these Rules | para 3 | this rules: these Rules
paragraph 3 of this Law => paragraph 3 of this Law | para 3 | this law: this Law
paragraph 3 of this yard => paragraph 3 | para 3 | other -: this
paragraph 3 of the Law => paragraph 3 | para 3 | short law: the Law
paragraph 3 of the Law of the Republic => paragraph 3 | para 3 | other law: the Law
paragraph 3 of the Law on yards => paragraph 3 | para 3 | other law: the Law
paragraph 3 of the law => paragraph 3 | para 3 | other law: the law
paragraph 3 of the yard => paragraph 3 | para 3 | other -: the
paragraph 3 of 5 => paragraph 3 | para 3
paragraph 3 of Rules => paragraph 3 | para 3 | other -: Rules
paragraph 3 to the Law => paragraph 3 | para 3
paragraph 3 of Article => paragraph 3 | para 3 | other -: Article
article 5 of this constitution => article 5 of this constitution | article 5 | this constitution: this constitution
part twenty-one of Article 5 => part twenty-one of Article 5 | part-of-text 21 < article 5
part ninety-nine of Article 5 => part ninety-nine of Article 5 | part-of-text 99 < article 5
twenty part of Article 5 => twenty part of Article 5 | part-of-text 20 < article 5
two part of Article 5 => two part of Article 5 | part-of-text 2 < article 5
parties 2 => none
chapteres 2 => chapteres 2 | chapter 2
paragraph 5 of the Code => paragraph 5 | para 5 | short code: the Code
paragraph 3, Article 5 => paragraph 3 | para 3 && Article 5 | article 5
Article 5 and paragraph 3 of Article 6 => Article 5 | article 5 && paragraph 3 of Article 6 | para 3 < article 6
paragraph 3 and paragraph 4 of Article 6 => paragraph 3 | para 3 < article 6 && paragraph 4 of Article 6 | para 4 < article 6
Article 5 of => Article 5 | article 5
sub => none
sub - paragraph 5 => sub - paragraph 5 | point 5
indents 1 and 2 of this Article => indents 1 and 2 of this Article | indent 1,2 < this article
note to this Law => note to this Law | note | this law: this Law
Annex 1 to the order => Annex 1 | annex 1 | other order: the order
chapters 1, 2 and 3 => chapters 1, 2 and 3 | chapter 1,2,3
`),
  )('%s', (text, expected) => expect(phrasesIn(text, 'en')).toBe(expected));
});

it.each(
  'law code constitution decree resolution order decision rules regulations regulation instruction act statute'.split(
    ' ',
  ),
)('knows the %s', (noun) => {
  expect(phrasesIn(`paragraph 5 of this ${noun}`, 'en')).toBe(
    `paragraph 5 of this ${noun} | para 5 | this ${noun}: this ${noun}`,
  );
  expect(phrasesIn(`paragraph 5 of the ${noun}`, 'en')).toBe(`paragraph 5 | para 5 | other ${noun}: the ${noun}`);
});
