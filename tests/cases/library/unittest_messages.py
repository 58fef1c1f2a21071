import unittest

case = unittest.TestCase()
for check in (
    lambda: case.assertEqual("a\nb\n", "a\nc\n"),
    lambda: case.assertEqual({"a": 1}, {"a": 2}),
    lambda: case.assertEqual({1, 2}, {2, 3}),
    lambda: case.assertEqual((1,), (1, 2)),
    lambda: case.assertAlmostEqual(1.0, 1.1),
    lambda: case.assertCountEqual([1, 1, 2], [1, 2, 3]),
    lambda: case.assertIn(3, [1]),
    lambda: case.assertRaises(ValueError, int, "1"),
    lambda: case.assertRegex("abc", "x+"),
    lambda: case.assertIsInstance(1, str, "note"),
    lambda: case.assertLess(2, 1),
):
    try:
        check()
    except AssertionError as e:
        print(e)
        print("--")
