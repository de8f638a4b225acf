"""What several charts need of one another's ways."""

ALT_LIMIT = 600  # letters of an alt text at the most
