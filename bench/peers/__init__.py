"""Other people's readers of passports, beside which ours is measured; never a part of the product.

They live in an environment of their own (`environment`), read in processes of their own
(`worker`, spoken to by `process`), and are judged by the same rules (`scoring`).
"""
