name = "a module of the case beside"
