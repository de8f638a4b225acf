as-known = Stand { $day }
note-head = Anmerkung:
list-and = { $head } und { $last }
