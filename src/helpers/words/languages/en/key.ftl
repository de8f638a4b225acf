# What the signs of figures mean, in words that hold without colour; a key says those that a chart uses.
key-exact = exact
key-about = rounded
key-unstated = as given
key-at-least = at least
key-at-most = at most, almost
key-range = from one number to another
key-planned = planned
key-contested = contested
key-fighting = fighting
