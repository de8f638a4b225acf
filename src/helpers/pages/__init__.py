"""What is published for readers: a folder of pages, opened from a disk or from any server.

A page asks nobody for anything: letters, styles and scripts lie beside it, and all addresses are relative.
"""
