import pytest

from onrecord.data import rows
from onrecord.extract import limits, statements
from onrecord.extract.languages import languages
from onrecord.extract.languages.lexicon import lexicon
from onrecord.model.document import Document, Origin
from onrecord.model.statement import Statement
from onrecord.text.language import LANGUAGES

GERMAN = "„Der Hafen bleibt offen“, sagte Ida Lind, und niemand hat ihr widersprochen."
ENGLISH = "“The harbour is open,” Per Holt said, and it was the first that they heard."
PORTUGUESE = "“O porto fica aberto”, disse o prefeito, e não há mais nada que se possa."


def of(text: str, lang: str | None = None) -> Document:
    return Document("r", text, Origin("r", "", "text/plain", "plain"), lang=lang)


def read(text: str) -> tuple[Statement, ...]:
    return statements(of(text))


def speaker(text: str) -> str | None:
    made = read(text)[-1]
    return made.speaker.name if made.speaker else None


def test_the_declared_language_is_believed_where_little_is_said() -> None:
    text = "„Non“, dit Lind."
    assert [code for code, _ in languages(of(text, "fr-CA"))] == ["fr"]
    assert [code for code, _ in languages(of(text, "x-none"))] == ["en"]


def test_a_paragraph_plainly_in_another_language_is_read_in_it() -> None:
    text = f"{GERMAN}\n\n{ENGLISH}"
    assert [code for code, _ in languages(of(text, "de"))] == ["de", "en"]
    made = read(text)
    assert [each.id for each in made] == ["s1", "s2"]
    assert [each.speaker and each.speaker.name for each in made] == [
        "Ida Lind",
        "Per Holt",
    ]


def test_what_a_language_limits_is_said_and_of_english_nothing() -> None:
    assert limits(of(ENGLISH)) == ()
    assert limits(of(GERMAN)) == (
        "read as German: quotations with who said them, nothing indirect",
    )
    assert limits(of(PORTUGUESE)) == (
        "read as Portuguese: quotation marks only, nobody is named as the speaker",
    )


def test_without_a_table_only_the_marks_are_read() -> None:
    (made,) = read(PORTUGUESE)
    assert made.content[0].of(PORTUGUESE) == "O porto fica aberto"
    assert (made.speaker, made.cue, made.source) == (None, (), ())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_has_only_kinds_of_rows_that_are_explained(code: str) -> None:
    kinds = {kind for kind, _ in rows("language_kinds")}
    assert {row[0] for row in rows(f"languages/{code}")} <= kinds


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_names_only_customs_that_are_explained(code: str) -> None:
    customs = {custom for custom, _ in rows("language_customs")}
    assert lexicon(code).words["custom"] <= customs


@pytest.mark.parametrize(
    "report",
    [
        "„Der Hafen bleibt offen“, hat Ida Lind am Montag der Zeitung gesagt.",
        "Ida Lind teilte am Montag dem Rat mit: „Der Hafen bleibt offen.“",
        "Wie Ida Lind sagt, bleibt der Hafen „den ganzen Winter offen“.",
        "„Der Hafen bleibt offen“, wird Ida Lind in der Zeitung zitiert.",
        "Der Hafen sei „den ganzen Winter offen“, so Ida Lind.",
        "«Le port est ouvert», assure-t-on. Selon Ida Lind, « il est ouvert ».",
        "« Le port reste ouvert », comme l’a dit Ida Lind à la presse.",
        "Ida Lind, qui a déclaré : « Le port reste ouvert. »",
        "Selon la maire, Ida Lind, « le port reste ouvert ».",
        "«El puerto sigue abierto», ha dicho este lunes la alcaldesa Ida Lind.",
        "Ida Lind, alcaldesa de Halvik, afirmó que «el puerto sigue abierto».",
        "«Il porto resta aperto», ha poi aggiunto Ida Lind.",
        "Per la sindaca non c’è dubbio. Ida Lind l’ha detto: «Il porto resta aperto».",
        "«Порт останется открытым», — считает Ida Lind.",
        "Ida Lind, мэр города, сказала: «Порт останется открытым».",
    ],
)
def test_the_speaker_is_found_on_either_side(report: str) -> None:
    assert speaker(report) == "Ida Lind"


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Иван Орлов приехал. По словам Ивана Орлова, «моста нет».", "Иван Орлов"),
        ("Иван Орлов приехал. По словам Орлова, «моста нет».", "Иван Орлов"),
        ("Иван и Анна Орлова приехали. «Моста нет», — сказал Орлов.", "Орлов"),
        (
            "Petra Roth kam mit dem Rad. „Nein, niemals wieder“, sagte Roth.",
            "Petra Roth",
        ),
    ],
)
def test_a_name_is_known_again_in_another_case(report: str, name: str) -> None:
    assert speaker(report) == name


@pytest.mark.parametrize(
    "report",
    [
        "Petra Roth traf Clara Brandt. „Wir sind uns einig“, sagte sie.",
        "Анна Орлова встретила Веру Зимину. «Мы договорились», — сказала она.",
        "Ana Soler habló con Marta Gil. «Estamos de acuerdo», dijo ella.",
    ],
)
def test_a_pronoun_that_may_mean_two_people_names_nobody(report: str) -> None:
    assert speaker(report) is None


@pytest.mark.parametrize(
    "report",
    [
        "Das Stück „Ein Sommer in Brede“ läuft noch, und der Rat ist nicht dagegen.",
        "Die sogenannte „Reform“ ist nach der Sitzung nicht mehr im Gespräch.",
        "La pièce « Un été à Brède » est à l’affiche et elle plaît aux gens.",
        "El llamado «rey del pueblo» no vino a la plaza, pero vino su hermano.",
        "Il cosiddetto «re del paese» non è venuto in piazza con gli altri.",
        "Спектакль «Лето в Бреде» идёт в театре, и он всем нравится.",
        "- erstens der Hafen\n- zweitens die Brücke\n- und drittens nicht die Bahn",
    ],
)
def test_titles_scare_quotes_and_lists_are_no_statements(report: str) -> None:
    assert not read(report)
