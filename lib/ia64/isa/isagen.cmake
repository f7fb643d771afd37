# Runs isagen over the instruction rows; see isagen.c.
