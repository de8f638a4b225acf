"""What every chart is drawn with: frame, typesetting, places, boxes, symbols, style; it knows no chart."""
