"""What a notebook shows: its parameters, the report, the brief, tables, the fact-check sheet."""
