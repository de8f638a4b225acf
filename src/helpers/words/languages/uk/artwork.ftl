# Layers of the file for drawing tools.
layer-paper = Тло
layer-ground = Шкали й основа
layer-marks = Знаки
layer-halos = Обведення під текстом
layer-words = Текст
