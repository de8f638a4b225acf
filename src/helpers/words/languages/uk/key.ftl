# What the signs of figures mean, in words that hold without colour; a key says those that a chart uses.
key-exact = точне
key-about = близько
key-unstated = як у джерелі
key-at-least = щонайменше
key-at-most = не більше, майже
key-range = від одного числа до іншого
key-planned = за планом
key-contested = спірне
key-fighting = бої
