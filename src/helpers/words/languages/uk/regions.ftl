# Регіон, для якого в таблицях є лише назва.
region-in = у регіоні { $region }
region-of = регіону { $region }
