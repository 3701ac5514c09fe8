"""What the page of figures says of transcripts and headings, in words."""

TURNS = """\
Written by `python bench/readers_transcripts.py --output docs/benchmarks.md`. The
texts are not part of this repository. Rules were written with the even lines of every
corpus in view (development); the odd ones are held out.

### Turns and speakers

The corpora keep each turn with its speaker as data. Each transcript is printed in
every form below: with an empty line between turns or without one, and with paragraphs
as one line or broken at 76 columns, by turns. Then it is read back. A turn is right
if its speaker is the printed label and its span is exactly that of its words. Some of
what counts as wrong is the data's own: turns that hold a second speaker's label in
their middle, which breaking lines brings to the beginning of one."""

FALSE = """\
### Turns where there are none

Texts that are no transcripts, and how many of them were given turns nevertheless.
Some are transcripts after all: a debate among the speeches, an interview or a
broadcast among the articles."""

HEADINGS = """\
### Headings of conversations

Memoranda and minutes of a printed edition, 5,474 in all. The corpus keeps the heading
as data and has only the body as text, so the heading is printed above it as the
volumes print it: the title as it is (three in ten hold day and place), else a line
`Place, date`, then the participants in one of three forms by turns (`PARTICIPANTS`
and one a line; `Participants:` and the first on the same line; `PRESENT` and all on
one line). The title and every entry are the edition's own words; that they stand in
these places is ours.

Counted as right: the day, where the date is the same or is a span of days that begins
with it; the place, where a part of one is a part of the other (`White House,
Washington` and `Washington`), letters folded; a participant, where name and role
together are the words of one entry, none lost and none added. Lines that only head a
group (`Soviet Side:`, `State`) are nobody on either side. Of the data's own errors
none is taken out: weekdays as places, days that the title contradicts."""

BODY = """\
Of the body alone, without its heading, almost nothing can be read, because almost
nothing is there. Held-out half; "stands" means that the words stand among the first
1,500 characters (of people: anywhere). Most dates that are read and not right are the
days of a conference at the head of its papers, which include the day of the talk or are
the days after it:"""

TELEGRAMS = """\
### Heads of telegrams

362 declassified telegrams, as their PDFs have them as text: the day of the group of day
and hour, the number, and the first 30 characters of the subject, against the data."""

KINDS = """\
### Kinds of record

200 records of each half, drawn with a fixed seed: 50 transcripts (12 press
conferences, 7 flights, 15 meetings, 16 oral arguments, printed as above), 40
memoranda and 20 minutes of the edition as printed, 40 telegrams, 50 speeches (40 of
the General Assembly as they stand, 10 of presidents below their title). The kind is
the nature of the corpus; of the edition it is what its data says (`memcon`,
`minutes`), but for minutes whose own title says memorandum, which are not drawn.
Nothing but the text is given to the program."""

SPEED = """\
One core of a shared machine: turns are looked for in {turns:.0f} million characters a
second, headings are read of {headings:,.0f} documents a second."""
