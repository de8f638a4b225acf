"""What a report can be asked for. Apart from all else, as asking must not cost the import of what answers."""

REGION_CHOICES = ("belgorod", "kursk", "both")
LANGUAGES = ("en", "ru", "uk")
SIZE_CHOICES = ("web", "mobile", "print", "social")
ALL = "all"
