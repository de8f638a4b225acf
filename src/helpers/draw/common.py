"""What charts share that is no drawing: limits, and the choice of what fits."""

ALT_LIMIT = 600  # letters of an alt text: more than that nobody listens to
