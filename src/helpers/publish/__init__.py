"""What is handed over: files of charts, executed reports."""
