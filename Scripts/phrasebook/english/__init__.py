"""The forms of English words, and of clauses made of them."""
