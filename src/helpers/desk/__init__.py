"""Questions a desk asks: where a mark or a number comes from, what has changed, what it looked like on a day."""
