import unittest


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.addClassCleanup(print, "class cleanup")

    def setUp(self):
        print("up")
        self.addCleanup(print, "cleanup", 1)

    def tearDown(self):
        print("down")

    def test_it(self):
        self.addCleanup(print, "cleanup", 2)
        print("test")


def setUpModule():
    unittest.addModuleCleanup(print, "module cleanup")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)
print(suite.countTestCases(), suite.run(unittest.TestResult()).wasSuccessful())
