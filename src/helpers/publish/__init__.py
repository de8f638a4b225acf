"""What is handed over of a chart: its picture in each format, its data, its receipts."""
