/* The python.exe of the build under Wine; never shipped. It hands over to the library beside it. */
#include <windows.h>

__declspec(dllimport) int Py_Main(int count, wchar_t **words);
int wmain(int count, wchar_t **words) { return Py_Main(count, words); }
