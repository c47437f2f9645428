"""What Windows shows of the program under Properties, Details, in the words of PyInstaller."""

from product import Product

# Traditional Chinese of Taiwan, in Unicode.
_LANGUAGE, _CODE_PAGE = 0x0404, 1200


def version_resource(product: Product, name: str) -> str:
    """Write the file that PyInstaller's EXE takes as `version`, for the program `name`."""
    strings = {
        "CompanyName": product.publisher,
        "FileDescription": product.title,
        "FileVersion": product.version,
        "InternalName": name,
        "LegalCopyright": product.copyright,
        "OriginalFilename": f"{name}.exe",
        "ProductName": product.title,
        "ProductVersion": product.version,
    }
    table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    numbers = product.numbers
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, "
        "flags=0, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('{_LANGUAGE:04X}{_CODE_PAGE:04X}', [{table}])]), "
        f"VarFileInfo([VarStruct('Translation', [{_LANGUAGE}, {_CODE_PAGE}])])])\n"
    )
