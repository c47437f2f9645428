/* Stands in for mscms.dll in a Wine prefix; never shipped. It says that there are no color profiles. */
#define EXPORT __declspec(dllexport)

EXPORT void *WcsOpenColorProfileA(void) { return 0; }
EXPORT void *WcsOpenColorProfileW(void) { return 0; }
EXPORT void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
EXPORT void *OpenColorProfileA(void) { return 0; }
EXPORT void *OpenColorProfileW(void) { return 0; }
EXPORT int CloseColorProfile(void *profile) { return 1; }
EXPORT int GetColorProfileHeader(void *profile, void *header) { return 0; }
EXPORT int GetColorProfileFromHandle(void) { return 0; }
EXPORT int GetColorDirectoryA(void) { return 0; }
EXPORT int GetColorDirectoryW(void) { return 0; }
EXPORT int GetStandardColorSpaceProfileW(void) { return 0; }
EXPORT int EnumColorProfilesW(void) { return 0; }
EXPORT int WcsGetDefaultColorProfile(void) { return 0; }
EXPORT int WcsGetDefaultColorProfileSize(void) { return 0; }
EXPORT int WcsGetUsePerUserProfiles(void) { return 0; }
int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
