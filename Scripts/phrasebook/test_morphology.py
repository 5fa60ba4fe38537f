#!/usr/bin/env python3
"""Hand-checked forms and sentences: `python3 Scripts/phrasebook/test_morphology.py`."""

import unittest

from english import nouns as english_nouns
from english import verbs as english_verbs
from french import agreement
from french.conjugation import conjugation
from french.spelling import begins_with_vowel_sound, elided, with_preposition
from grammar.clauses import Clause, Clitic, Predicate, imperative, inversion
from grammar.lexicon import Phrase, adjective, noun
from grammar.noun_phrases import name, noun_phrase, pronoun
from grammar.pairs import pair
from patterns.comparing import comparison
from patterns.describing import being


class EnglishForms(unittest.TestCase):
    def test_plurals(self):
        for singular, plural in {"box": "boxes", "church": "churches", "story": "stories", "key": "keys"}.items():
            self.assertEqual(english_nouns.plural(singular), plural)

    def test_the_article_follows_the_sound(self):
        for word, article in {"apple": "an", "hour": "an", "university": "a", "hotel": "a", "old man": "an"}.items():
            self.assertEqual(english_nouns.indefinite_article(word), article)

    def test_third_person(self):
        for verb, form in {
            "go home": "goes home",
            "watch": "watches",
            "study": "studies",
            "play": "plays",
            "have": "has",
            "kiss": "kisses",
        }.items():
            self.assertEqual(english_verbs.third_person(verb), form)

    def test_ing(self):
        for verb, form in {
            "write": "writing",
            "run": "running",
            "see": "seeing",
            "be": "being",
            "wait for": "waiting for",
            "forget": "forgetting",
        }.items():
            self.assertEqual(english_verbs.ing(verb), form)

    def test_past_and_participle(self):
        for verb, forms in {
            "go out": ("went out", "gone out"),
            "cry": ("cried", "cried"),
            "use": ("used", "used"),
            "show": ("showed", "shown"),
            "cost": ("cost", "cost"),
        }.items():
            self.assertEqual((english_verbs.past(verb), english_verbs.past_participle(verb)), forms)


class FrenchConjugation(unittest.TestCase):
    def check(self, tense, expected):
        for (infinitive, person), form in expected.items():
            self.assertEqual(conjugation(infinitive).form(tense, person), form)

    def test_present(self):
        self.check(
            "present",
            {
                ("manger", "nous"): "mangeons",
                ("commencer", "nous"): "commençons",
                ("acheter", "je"): "achète",
                ("acheter", "vous"): "achetez",
                ("appeler", "ils"): "appellent",
                ("appeler", "nous"): "appelons",
                ("préférer", "il"): "préfère",
                ("nettoyer", "je"): "nettoie",
                ("essayer", "ils"): "essaient",
                ("finir", "nous"): "finissons",
                ("vendre", "il"): "vend",
                ("boire", "ils"): "boivent",
                ("cueillir", "il"): "cueille",
                ("peindre", "nous"): "peignons",
                ("dire", "vous"): "dites",
                ("faire", "vous"): "faites",
                ("recevoir", "je"): "reçois",
                ("essayer", "vous"): "essayez",
            },
        )

    def test_imperfect(self):
        self.check(
            "imperfect",
            {
                ("manger", "je"): "mangeais",
                ("manger", "nous"): "mangions",
                ("être", "vous"): "étiez",
                ("commencer", "ils"): "commençaient",
                ("commencer", "vous"): "commenciez",
                ("étudier", "nous"): "étudiions",
                ("choisir", "il"): "choisissait",
                ("boire", "je"): "buvais",
                ("faire", "ils"): "faisaient",
            },
        )

    def test_future_and_conditional(self):
        self.check(
            "future",
            {
                ("acheter", "je"): "achèterai",
                ("préférer", "il"): "préférera",
                ("nettoyer", "vous"): "nettoierez",
                ("envoyer", "nous"): "enverrons",
                ("aller", "ils"): "iront",
                ("vendre", "je"): "vendrai",
                ("appeler", "il"): "appellera",
                ("voir", "vous"): "verrez",
                ("cueillir", "je"): "cueillerai",
            },
        )
        self.check(
            "conditional",
            {
                ("vouloir", "je"): "voudrais",
                ("pouvoir", "vous"): "pourriez",
                ("devoir", "ils"): "devraient",
                ("préférer", "nous"): "préférerions",
            },
        )

    def test_participles_and_auxiliaries(self):
        for infinitive, expected in {
            "venir": ("venu", "être"),
            "lire": ("lu", "avoir"),
            "finir": ("fini", "avoir"),
            "perdre": ("perdu", "avoir"),
            "partir": ("parti", "être"),
        }.items():
            verb = conjugation(infinitive)
            self.assertEqual((verb.participle, verb.auxiliary), expected)


class FrenchSpelling(unittest.TestCase):
    def test_elision(self):
        for full, written in {
            "je ai": "j'ai",
            "je habite à la école": "j'habite à l'école",
            "ce est": "c'est",
            "le héros": "le héros",
            "le hibou": "le hibou",
            "le hôtel": "l'hôtel",
            "la horloge": "l'horloge",
            "si il": "s'il",
            "si elle": "si elle",
            "parce que elle": "parce qu'elle",
            "ne oubliez pas": "n'oubliez pas",
            "de eau": "d'eau",
            "le œuf": "l'œuf",
            "puis-je avoir": "puis-je avoir",
            "le onze": "le onze",
            "le haricot": "le haricot",
            "je y vais": "j'y vais",
        }.items():
            self.assertEqual(elided(full), written)

    def test_vowel_sounds(self):
        sounds = {"homme": True, "héros": False, "États-Unis": True, "yaourt": False, "haute": False}
        for word, vowel in sounds.items():
            self.assertEqual(begins_with_vowel_sound(word), vowel)

    def test_contraction(self):
        for (preposition, article, word), written in {
            ("à", "le", "marché"): "au marché",
            ("de", "le", "parc"): "du parc",
            ("à", "les", "amis"): "aux amis",
            ("de", "les", "rues"): "des rues",
            ("à", "la", "gare"): "à la gare",
            ("de", "le", "héros"): "du héros",
        }.items():
            self.assertEqual(with_preposition(preposition, article, word), written)
        self.assertEqual(elided(with_preposition("à", "le", "hôtel")), "à l'hôtel")


class FrenchAgreement(unittest.TestCase):
    def test_plurals(self):
        for singular, plural in {"gâteau": "gâteaux", "journal": "journaux", "bras": "bras", "chat": "chats"}.items():
            self.assertEqual(agreement.plural(singular), plural)
        self.assertEqual(noun("owl").french_plural, "hiboux")

    def test_determiners_before_vowels(self):
        self.assertEqual(agreement.possessive("my", "f", False, "écharpe"), "mon")
        self.assertEqual(agreement.possessive("her", "f", False, "robe"), "sa")
        self.assertEqual(agreement.demonstrative("m", False, "homme"), "cet")
        self.assertEqual(agreement.demonstrative("m", False, "héros"), "ce")

    def test_participles(self):
        self.assertEqual(agreement.agreeing("pris", "m", True), "pris")
        self.assertEqual(agreement.agreeing("pris", "f", True), "prises")


def phrase(english, determiner, *described, plural=False):
    return noun_phrase(noun(english), determiner, plural=plural, adjectives=tuple(map(adjective, described)))


class NounPhrases(unittest.TestCase):
    def check(self, noun_phrase, english, french):
        self.assertEqual((noun_phrase.english(), elided(noun_phrase.french())), (english, french))

    def test_adjectives_find_their_place_and_form(self):
        self.check(phrase("hotel", "a", "beautiful"), "a beautiful hotel", "un bel hôtel")
        self.check(phrase("tree", "this", "old"), "this old tree", "ce vieil arbre")
        self.check(phrase("apartment", "my", "new"), "my new apartment", "mon nouvel appartement")
        self.check(phrase("hero", "the", "old"), "the old hero", "le vieux héros")
        self.check(phrase("car", "her", "small", "red"), "her small red car", "sa petite voiture rouge")
        self.check(phrase("potato", "the", "fresh", plural=True), "the fresh potatoes", "les pommes de terre fraîches")
        self.check(phrase("shoe", "this", "brown"), "these brown shoes", "ces chaussures marron")

    def test_indefinite_articles(self):
        self.check(phrase("flower", "some", "beautiful", plural=True), "some beautiful flowers", "de belles fleurs")
        self.check(phrase("flower", "some", "white", plural=True), "some white flowers", "des fleurs blanches")
        self.check(phrase("water", "bare"), "water", "de l'eau")
        self.check(phrase("bread", "some"), "some bread", "du pain")
        self.check(phrase("meat", "some"), "some meat", "de la viande")
        self.check(phrase("pasta", "bare"), "pasta", "des pâtes")
        self.check(phrase("trousers", "some"), "some trousers", "un pantalon")

    def test_number_differs_between_the_languages(self):
        self.check(phrase("homework", "my"), "my homework", "mes devoirs")
        self.check(phrase("trousers", "this"), "these trousers", "ce pantalon")
        self.check(phrase("breakfast", "the"), "breakfast", "le petit déjeuner")

    def test_after_de(self):
        self.assertEqual(elided(phrase("umbrella", "a").french_after("de")), "d'un parapluie")
        self.assertEqual(elided(phrase("bread", "some").french_after("de")), "de pain")
        self.assertEqual(elided(phrase("key", "some", plural=True).french_after("de")), "de clés")
        self.assertEqual(elided(phrase("book", "the").french_after("de")), "du livre")


class Clauses(unittest.TestCase):
    def said(self, clause, question=False, word=("", "")):
        if question:
            made = pair(clause.english_question(word[0]), clause.french_question(word[1]), end="?")
        else:
            made = pair(clause.english(), clause.french())
        return made.english, made.french

    def test_negation_turns_the_article_into_de(self):
        clause = Clause(pronoun("he"), Predicate("eat", "manger", phrase("apple", "a")), "progressive", "not")
        self.assertEqual(self.said(clause), ("He isn't eating an apple.", "Il ne mange pas de pomme."))
        clause = Clause(pronoun("I"), Predicate("like", "aimer", phrase("meat", "generic")), "present", "not")
        self.assertEqual(self.said(clause), ("I don't like meat.", "Je n'aime pas la viande."))
        clause = Clause(pronoun("I"), Predicate("eat", "manger", phrase("egg", "the")), "perfect", "not yet")
        self.assertEqual(self.said(clause), ("I haven't eaten the egg yet.", "Je n'ai pas encore mangé l'œuf."))

    def test_perfect_with_etre_agrees_with_the_subject(self):
        clause = Clause(name("Marie", "f"), Predicate("go out", "sortir"), "past", "not")
        self.assertEqual(self.said(clause), ("Marie didn't go out.", "Marie n'est pas sortie."))
        clause = Clause(pronoun("we"), Predicate("get up", "se lever"), "past")
        self.assertEqual(self.said(clause), ("We got up.", "Nous nous sommes levés."))
        clause = Clause(pronoun("you"), Predicate("arrive", "arriver"), "past")
        self.assertEqual(self.said(clause), ("You arrived.", "Vous êtes arrivé."))

    def test_perfect_with_avoir_agrees_with_an_object_before_it(self):
        it = Clitic("it", "la", "f")
        clause = Clause(pronoun("she"), Predicate("wear", "porter", clitic=it), "perfect", "not yet")
        self.assertEqual(self.said(clause), ("She hasn't worn it yet.", "Elle ne l'a pas encore portée."))
        to_her = Clitic("her", "lui", is_dative=True)
        clause = Clause(pronoun("I"), Predicate("send", "envoyer", phrase("letter", "a"), clitic=to_her), "past")
        self.assertEqual(self.said(clause), ("I sent her a letter.", "Je lui ai envoyé une lettre."))
        predicate = Predicate("buy", "acheter", fronted=phrase("shoe", "the"))
        self.assertEqual(Clause(pronoun("you"), predicate, "past").french(), "vous avez achetées")

    def test_pronouns_stand_before_the_infinitive(self):
        clause = Clause(pronoun("they"), Predicate("help", "aider", clitic=Clitic("me", "me")), "can", "not")
        self.assertEqual(self.said(clause), ("They can't help me.", "Ils ne peuvent pas m'aider."))
        clause = Clause(pronoun("I"), Predicate("get up", "se lever"), "have to")
        self.assertEqual(self.said(clause), ("I have to get up.", "Je dois me lever."))

    def test_questions(self):
        clause = Clause(pronoun("he"), Predicate("have", "avoir", phrase("brother", "a")))
        self.assertEqual(self.said(clause, True), ("Does he have a brother?", "A-t-il un frère ?"))
        clause = Clause(name("Marie", "f"), being(name("Marie", "f"), adjective("tired")))
        self.assertEqual(self.said(clause, True), ("Is Marie tired?", "Marie est-elle fatiguée ?"))
        clause = Clause(pronoun("you"), Predicate("eat", "manger"), "past")
        self.assertEqual(self.said(clause, True, ("what", "que")), ("What did you eat?", "Qu'avez-vous mangé ?"))
        self.assertEqual(inversion("parle", "elle"), "parle-t-elle")
        self.assertEqual(inversion("prend", "il"), "prend-il")

    def test_forms(self):
        predicate = Predicate("read", "lire", phrase("newspaper", "the"))
        for form, english, french in (
            ("progressive", "She is reading the newspaper.", "Elle lit le journal."),
            ("used to", "She used to read the newspaper.", "Elle lisait le journal."),
            ("will", "She will read the newspaper.", "Elle lira le journal."),
            ("going to", "She is going to read the newspaper.", "Elle va lire le journal."),
            ("just", "She has just read the newspaper.", "Elle vient de lire le journal."),
            ("would like to", "She would like to read the newspaper.", "Elle voudrait lire le journal."),
            ("should", "She should read the newspaper.", "Elle devrait lire le journal."),
            ("had to", "She had to read the newspaper.", "Elle a dû lire le journal."),
            ("need to", "She needs to read the newspaper.", "Elle a besoin de lire le journal."),
            ("decide to", "She decided to read the newspaper.", "Elle a décidé de lire le journal."),
        ):
            self.assertEqual(self.said(Clause(pronoun("she"), predicate, form)), (english, french))

    def test_links(self):
        clause = Clause(pronoun("I"), Predicate("need", "avoir besoin", phrase("key", "the"), "de"), "present", "not")
        self.assertEqual(self.said(clause), ("I don't need the key.", "Je n'ai pas besoin de la clé."))
        clause = Clause(
            pronoun("we"),
            Predicate("play", "jouer", phrase("football", "generic"), "à"),
            "present",
            adverb=Phrase("often", "souvent"),
        )
        self.assertEqual(self.said(clause), ("We often play football.", "Nous jouons souvent au football."))

    def test_commands(self):
        close = Predicate("close", "fermer", phrase("door", "the"))
        self.assertEqual(imperative(close), ("close the door", "fermez la porte"))
        self.assertEqual(imperative(close, negative=True), ("don't close the door", "ne fermez pas la porte"))
        self.assertEqual(imperative(Predicate("hurry", "se dépêcher")), ("hurry", "dépêchez-vous"))

    def test_comparison(self):
        house = phrase("house", "this")
        self.assertEqual(comparison(adjective("good"), house, "more").french, "meilleure que")
        self.assertEqual(comparison(adjective("expensive"), house, "less").french, "moins chère que")
        self.assertEqual(comparison(adjective("old"), house, "as").french, "aussi vieille que")


if __name__ == "__main__":
    unittest.main()
