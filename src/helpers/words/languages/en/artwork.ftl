# Layers of the file for drawing tools.
layer-paper = Paper
layer-ground = Scales and ground
layer-marks = Marks
layer-halos = Outlines behind words
layer-words = Words
