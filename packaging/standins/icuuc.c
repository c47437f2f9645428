/* Stands in for icuuc.dll in a Wine prefix; never shipped. Windows 10 1703 and later have the real one.
   Qt imports these names for rare encodings only: each answers that there is no such converter. */
#define EXPORT __declspec(dllexport)
#define UNSUPPORTED 16

static void refuse(int *error) { if (error) *error = UNSUPPORTED; }

EXPORT void *ucnv_open(const char *name, int *error) { refuse(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORT const char *ucnv_getName(void *converter, int *error) { refuse(error); return ""; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { refuse(error); return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT int ucnv_toUCountPending(void *converter, int *error) { refuse(error); return -1; }
EXPORT int ucnv_fromUCountPending(void *converter, int *error) { refuse(error); return -1; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_getToUCallBack(void *converter, void **action, void **context) {}
EXPORT void ucnv_getFromUCallBack(void *converter, void **action, void **context) {}
EXPORT void ucnv_setToUCallBack(void *c, void *n, void *x, void **o, void **p, int *error) { refuse(error); }
EXPORT void ucnv_setFromUCallBack(void *c, void *n, void *x, void **o, void **p, int *error) { refuse(error); }
EXPORT void ucnv_cbToUWriteUChars(void *a, void *s, int l, int o, int *error) { refuse(error); }
EXPORT void ucnv_cbFromUWriteUChars(void *a, void **s, void *l, int o, int *error) { refuse(error); }
EXPORT void ucnv_toUnicode(void *c, void *t, void *u, void *s, void *l, void *o, int f, int *error) { refuse(error); }
EXPORT void ucnv_fromUnicode(void *c, void *t, void *u, void *s, void *l, void *o, int f, int *error) { refuse(error); }
int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
