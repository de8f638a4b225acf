# A region whose tables give its name alone.
region-in = in { $region }
region-of = of { $region }
