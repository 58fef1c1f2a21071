# Modules and packages in an archive on the path.
import os
import sys
import tempfile
import zipfile
import zipimport

with tempfile.TemporaryDirectory() as directory:
    archive = os.path.join(directory, "things.zip")
    with zipfile.ZipFile(archive, "w") as z:
        z.writestr("zipped_one.py", "value = 1\nname = __name__\n")
        z.writestr("zipped_pack/__init__.py", "from . import inner\n")
        z.writestr("zipped_pack/inner.py", "def f():\n    return __package__\n")
        z.writestr("zipped_pack/data.txt", "data")
    sys.path.insert(0, archive)
    import zipped_one
    from zipped_pack import inner

    print(zipped_one.value, zipped_one.name, zipped_one.__file__ == archive + "/zipped_one.py")
    print(inner.f(), type(inner.__loader__).__name__)
    importer = zipimport.zipimporter(archive)
    print(importer.is_package("zipped_pack"), importer.get_source("zipped_one"))
    print(importer.get_data(archive + "/zipped_pack/data.txt"), importer.find_spec("absent"))
    try:
        import zipped_absent
    except ModuleNotFoundError as e:
        print(e)
    try:
        zipimport.zipimporter(directory)
    except zipimport.ZipImportError as e:
        print(type(e).__name__, "not a Zip file" in str(e))
