"""Many reports: which, what each was made from, running them, what became of them."""
