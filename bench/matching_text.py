"""What the page on the matching benchmark says besides its figures."""

HEAD = """\
## Finding words again

How well `onrecord find` finds words again that were quoted with errors, how much time
and memory that takes, and what other programs make of the same queries.

The section is written by this command and never by hand. What the command needs lies
outside the project: a generator of queries, an evaluator, and the texts.

```sh
{command}
```

{where}

**The texts** are speeches of the United Nations General Debate, 1946 to 2022, in
English, with the errors of character recognition that they came with. The archive of
100 MB holds the one of 10 MB, and that the one of 1 MB, from which all passages are
drawn: the same queries hold at every size. **The queries** are passages of 4 to 7 words
(short), 8 to 25 (medium) and 26 to 80 (long), changed in one of 22 ways, and negatives:
sentences of speeches that are held out of the archive, shuffled sentences, and
sentences of a Markov chain, none of which shares a long run of words with the archive.

An answer is **right** if its first place shares half of its span with the passage, with
all that lies between its pieces, or with a word-for-word repeat of it, or if its text
is at least as near the query. A **false positive** is a negative for which any place is
given. A **score** is what `find` calls nearness.

**What the figures do not say.** It is one family of texts, in one language. The noise
is in the queries only, and drawn by a machine. A seed has some 700 queries that are to
be found and 300 that are not: a recall of .95 is sure to about .02, and one of .80 of
the short ones to about .06. The negatives are hard on purpose, and speeches repeat each
other: some short false positives are true reuse. The weights by which a place is told
from a chance likeness (`match.nearness`) were fitted to other texts, public-domain
papers of the United States government. Seeds 1 and 2 were looked at in development.
"""

GOALS = """\
### What falls short

{reached} of {all} figures reach their goal, in the archive of {size} MB unless another
is named. Short of it: {missed}. Times are of one processor.
"""

RECALL = """\
### Recall

The share of the queries of which the first place is right, with every place accepted
that `find` gives by default.
"""

HARMS = """\
### Harms

Of the queries that were found, what is said of the first place. One word was dropped,
added or changed so that the meaning changes: it is *named* if the right rule speaks
(`negation-changed`; `number-changed` or `date-changed`; `name-changed`;
`modal-changed`), and it has *passed* if the wording is called verbatim or faithful. A
"not" dropped at the edge of a query is left out: it leaves a shorter, true quotation.
Where a changed query of few words stands word for word at another place of the archive
("which is *not* in the interests of"), it was said there, and passes: the last column.
"""

HONEST = """\
Of honest quotations, *accused* are those whose wording is called altered or spliced;
*passed* those called verbatim, faithful or trimmed. What was misread by a machine has
mostly become *reworded*: the words do differ. Passages are cut by chance: where one
ends right before a condition, `cut-before-qualifier` says so, and it is accused.
"""

SEEDS = """\
### Other seeds and sizes

S, M and L are short, medium and long queries. "Recall at 2 %" is that at the score that
lets 2 % of all negatives pass; "short at ≤ 10 %" that of short queries at the score
that lets at most 10 % of the short negatives pass, and what does pass there. Beside the
harms that passed it says how many of them the archive has elsewhere word for word.
"""

SIZES = """\
The same queries in archives of other sizes:
"""

SPEED = """\
### Time and memory

Each row is an archive made by `onrecord ingest` of one file and asked by `onrecord find
--batch`, each in processes of their own. Times are processor time, of all processes
together. A query is timed around `Finder.find` in a process that has the archive open;
the first {warm_up} queries are the warm-up and stand apart; all are asked {asked}
times, and the median of the runs is given. Memory is looked at every {sampled} ms: of
an ingest the highest sum of all its processes at one moment, where what they share
counts twice, and in brackets the sum of the peaks of each, an upper bound; of a search
the peak of its one process, with what it has touched of the index on disk.
"""

LARGE = """\
The largest archive holds the 100 MB, all other general debates but those that negatives
are drawn from, and English records of other kinds: arguments before the Supreme Court,
diplomatic papers, speeches of presidents and of the Federal Reserve, and transcripts of
space flights. That is less than 500 MB; the rest, {shuffled} documents, are repeats of
documents that the 100 MB do not hold, with the words of each sentence shuffled. The
negatives were not compared with what it has beyond the 100 MB: some stand there word
for word, and so raise the score that lets 2 % of them pass.
"""

COMPARED = """\
### Other programs

The same queries, archives and processor in the same run. rapidfuzz is asked for
`partial_ratio_alignment` over every document, and accepts from 85 of 100; edlib for the
fewest edits that make the query a part of a document (infix), and accepts from a
similarity of .8; both without regard to case. tantivy ranks windows of 120 words, one
every 60, by BM25: it accepts everything, so its recall is that a window among the first
ten, or the first, holds half of the passage, and it has no false positives to count.
quotecheck is asked for `check` over every document, and its "drift" counts as found. Of
the slow ones a part of the queries was asked, each kind and length in its share; ± is
half of the 95 % interval. × is processor time a query, as so many times ours in the
archive of that size. Peak memory is that of building and asking together; of ours, that
of each.
"""

COMPARED_HARMS = """\
What becomes of one-word harms. The others are given the right document, and nothing
else; ours searches the whole archive. A scan accepts or does not, and says nothing of
the words; quotecheck passes what it calls found or interleaved, and only says that the
rest differs.
"""

COMPARED_BY_KIND = """\
Recall by kind of query in the smallest archive, with the number of queries asked; of
those asked fewer, a kind has a handful.
"""
