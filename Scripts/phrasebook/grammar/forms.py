"""Verb forms: which English tense is which French tense.

This table is why the phrase book's mapping is a function: every English form has exactly one French form.

Some forms have a head verb of their own, to which the verb of the sentence is an infinitive: *she wants to eat*,
*elle veut manger*. They differ from the others only in what is conjugated.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """A verb form in both languages; a French head may need a link to its infinitive, as in *décider de*."""

    english_tense: str
    french_tense: str
    english_head: str = ""
    french_head: str = ""
    link: str = ""
    english_adverb: str = ""


FORMS = {
    "present": Form("present", "present"),
    "progressive": Form("progressive", "present"),
    "past": Form("past", "passé composé"),
    "perfect": Form("perfect", "passé composé"),
    "state in the past": Form("past", "imperfect"),
    "past progressive": Form("past progressive", "imperfect"),
    "used to": Form("used to", "imperfect"),
    "will": Form("will", "future"),
    "going to": Form("progressive", "present", "go", "aller"),
    "just": Form("perfect", "present", "", "venir", "de", english_adverb="just"),
    "can": Form("can", "present", "", "pouvoir"),
    "could": Form("could", "conditional", "", "pouvoir"),
    "must": Form("must", "present", "", "devoir"),
    "should": Form("should", "conditional", "", "devoir"),
    "would like to": Form("would", "conditional", "like", "vouloir"),
    "would prefer to": Form("would", "conditional", "prefer", "préférer"),
    "have to": Form("present", "present", "have", "devoir"),
    "want to": Form("present", "present", "want", "vouloir"),
    "like to": Form("present", "present", "like", "aimer"),
    "need to": Form("present", "present", "need", "avoir besoin", "de"),
    "hope to": Form("present", "present", "hope", "espérer"),
    "try to": Form("progressive", "present", "try", "essayer", "de"),
    "begin to": Form("past", "passé composé", "begin", "commencer", "à"),
    "decide to": Form("past", "passé composé", "decide", "décider", "de"),
    "forget to": Form("past", "passé composé", "forget", "oublier", "de"),
    "wanted to": Form("past", "imperfect", "want", "vouloir"),
    "had to": Form("past", "passé composé", "have", "devoir"),
}
