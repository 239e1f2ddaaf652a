"""Draft → citations: what a text cites, with its place and what the text claims of it."""
