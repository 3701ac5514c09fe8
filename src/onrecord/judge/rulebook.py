"""The rules, in the order in which their findings of one weight are shown."""

from onrecord.judge.rule import Rule
from onrecord.judge.rules.addition_unmarked import addition_unmarked
from onrecord.judge.rules.another_record import another_record
from onrecord.judge.rules.another_wording import another_wording
from onrecord.judge.rules.bracket import bracket
from onrecord.judge.rules.claim_condition import claim_condition
from onrecord.judge.rules.claim_name import claim_name
from onrecord.judge.rules.claim_narrowed import claim_narrowed
from onrecord.judge.rules.claim_negated import claim_negated
from onrecord.judge.rules.claim_number import claim_number
from onrecord.judge.rules.claim_quantity import claim_quantity
from onrecord.judge.rules.claim_strength import claim_strength
from onrecord.judge.rules.claim_widened import claim_widened
from onrecord.judge.rules.condition_dropped import condition_dropped
from onrecord.judge.rules.cut import cut_before_qualifier
from onrecord.judge.rules.date import date_changed
from onrecord.judge.rules.degree import degree_changed
from onrecord.judge.rules.denial_cut_short import denial_cut_short
from onrecord.judge.rules.disowned import only_quoted
from onrecord.judge.rules.few_words_agree import few_words_agree
from onrecord.judge.rules.in_other_words import in_other_words
from onrecord.judge.rules.listed_thing_dropped import listed_thing_dropped
from onrecord.judge.rules.modal import modal_changed
from onrecord.judge.rules.name import name_changed
from onrecord.judge.rules.negation import negation_changed
from onrecord.judge.rules.negation_beside import negation_beside
from onrecord.judge.rules.not_found import not_found
from onrecord.judge.rules.not_quoted import not_quoted
from onrecord.judge.rules.not_said import not_said
from onrecord.judge.rules.number import number_changed
from onrecord.judge.rules.occasion import occasion_agreement
from onrecord.judge.rules.occasion_other import occasion_other
from onrecord.judge.rules.omission_marked import omission_marked
from onrecord.judge.rules.omission_swallows_alternative import (
    omission_swallows_alternative,
)
from onrecord.judge.rules.omission_swallows_condition import (
    omission_swallows_condition,
)
from onrecord.judge.rules.omission_swallows_limit import omission_swallows_limit
from onrecord.judge.rules.omission_swallows_negation import omission_swallows_negation
from onrecord.judge.rules.omission_swallows_subject import omission_swallows_subject
from onrecord.judge.rules.omission_unmarked import omission_unmarked
from onrecord.judge.rules.only_asked import only_asked
from onrecord.judge.rules.opposite import opposite_word
from onrecord.judge.rules.order_changed import order_changed
from onrecord.judge.rules.other_language import other_language
from onrecord.judge.rules.other_script import other_script
from onrecord.judge.rules.part_of_sentence import part_of_sentence
from onrecord.judge.rules.pronoun import pronoun_changed
from onrecord.judge.rules.quantifier import quantifier_changed
from onrecord.judge.rules.question_as_statement import question_as_statement
from onrecord.judge.rules.rendering import record_is_rendering
from onrecord.judge.rules.reported import record_is_reported
from onrecord.judge.rules.sentence_extended import sentence_extended
from onrecord.judge.rules.speaker import speaker_agreement
from onrecord.judge.rules.splice import splice
from onrecord.judge.rules.tense import tense_changed
from onrecord.judge.rules.too_short import too_short
from onrecord.judge.rules.words_changed import words_changed
from onrecord.judge.rules.written_otherwise import written_otherwise

_KIND_RULES = (
    Rule("record-is-rendering", record_is_rendering),
    Rule("record-is-reported", record_is_reported),
)
WORDING_RULES = (
    Rule("negation-changed", negation_changed),
    Rule("number-changed", number_changed),
    Rule("date-changed", date_changed),
    Rule("name-changed", name_changed),
    Rule("pronoun-changed", pronoun_changed),
    Rule("modal-changed", modal_changed),
    Rule("quantifier-changed", quantifier_changed),
    Rule("degree-changed", degree_changed),
    Rule("tense-changed", tense_changed),
    Rule("opposite-word", opposite_word),
    Rule("omission-swallows-negation", omission_swallows_negation),
    Rule("omission-swallows-condition", omission_swallows_condition),
    Rule("omission-swallows-limit", omission_swallows_limit),
    Rule("omission-swallows-alternative", omission_swallows_alternative),
    Rule("omission-swallows-subject", omission_swallows_subject),
    Rule("condition-dropped", condition_dropped),
    Rule("listed-thing-dropped", listed_thing_dropped),
    Rule("sentence-extended", sentence_extended),
    Rule("splice", splice),
    Rule("cut-before-qualifier", cut_before_qualifier),
    Rule("denial-cut-short", denial_cut_short),
    Rule("negation-beside", negation_beside),
    Rule("only-quoted", only_quoted),
    Rule("question-as-statement", question_as_statement),
    Rule("another-wording", another_wording),
    Rule("omission-unmarked", omission_unmarked),
    Rule("addition-unmarked", addition_unmarked),
    Rule("words-changed", words_changed),
    Rule("order-changed", order_changed),
    Rule("omission-marked", omission_marked),
    Rule("part-of-sentence", part_of_sentence),
    Rule("bracket", bracket),
    Rule("written-otherwise", written_otherwise),
    *_KIND_RULES,
)
"""From a comparison to findings about the wording."""
CLAIM_RULES = (
    Rule("claim-negated", claim_negated),
    Rule("claim-strength", claim_strength),
    Rule("claim-number", claim_number),
    Rule("claim-quantity", claim_quantity),
    Rule("claim-name", claim_name),
    Rule("claim-condition", claim_condition),
    Rule("claim-narrowed", claim_narrowed),
    Rule("claim-widened", claim_widened),
    Rule("in-other-words", in_other_words),
    *_KIND_RULES,
)
"""From an indirect statement and what answers it to findings about the wording."""
RULES = (
    *WORDING_RULES,
    *CLAIM_RULES[: -len(_KIND_RULES)],
    Rule("speaker-differs", speaker_agreement),
    Rule("occasion-differs", occasion_agreement),
    Rule("occasion-other", occasion_other),
    Rule("another-record", another_record),
    Rule("not-found", not_found),
    Rule("few-words-agree", few_words_agree),
    Rule("other-language", other_language),
    Rule("other-script", other_script),
    Rule("too-short-to-place", too_short),
    Rule("not-quoted", not_quoted),
    Rule("only-asked", only_asked),
    Rule("not-said", not_said),
)
"""Every rule whose id a finding may bear."""
