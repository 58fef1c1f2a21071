import asyncio
import unittest


class Case(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()

    async def test_same_loop(self):
        await asyncio.sleep(0)
        self.assertIs(self.loop, asyncio.get_running_loop())

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
print(result, [str(test) for test, _ in result.failures])
