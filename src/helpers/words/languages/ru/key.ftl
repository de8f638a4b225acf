# What the signs of figures mean, in words that hold without colour; a key says those that a chart uses.
key-exact = точное
key-about = около
key-unstated = как в источнике
key-at-least = не менее
key-at-most = не более, почти
key-range = от одного числа до другого
key-planned = по плану
key-contested = спорное
key-fighting = бои
