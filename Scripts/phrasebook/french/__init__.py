"""The forms of French words, and how they are written side by side."""
