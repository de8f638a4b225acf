# Layers of the file for drawing tools.
layer-paper = Фон
layer-ground = Шкалы и основа
layer-marks = Знаки
layer-halos = Обводка под текстом
layer-words = Текст
