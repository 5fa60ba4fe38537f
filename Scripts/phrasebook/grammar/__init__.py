"""The bilingual grammar: phrases that know how they are said in both languages."""
