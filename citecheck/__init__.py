"""citecheck: checks the citations of United Nations documents in a draft."""
