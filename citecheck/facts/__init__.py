"""What is known of single documents without asking anybody."""

from citecheck.facts.existence import Existence, Reason, Status
from citecheck.facts.lookup import Age, Facts, Reach, lookup, open_facts

__all__ = ["Age", "Existence", "Facts", "Reach", "Reason", "Status", "lookup", "open_facts"]
