"""What the stages hand on: draft, citation, record, outcome, finding, result."""
