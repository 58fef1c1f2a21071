import io
import re
import unittest


class Case(unittest.TestCase):
    def test_equal(self):
        self.assertEqual([1, 2, 3], [1, 5, 3])

    def test_error(self):
        {}["missing"]

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(0)

    def test_sub(self):
        for i in range(3):
            with self.subTest("part", i=i):
                self.assertNotEqual(i, 1)


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(re.sub(r"in \d\.\d+s|\"/.*/", "...", stream.getvalue()))
print(result)
