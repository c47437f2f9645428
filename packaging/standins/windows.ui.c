/* Stands in for windows.ui.dll in a Wine prefix; never shipped. Qt asks its one class, UISettings, for
   the colors of the system when it starts. One object without a count plays every part. */
#define COBJMACROS
#include <windows.h>

typedef struct { BYTE alpha, red, green, blue; } Color;
typedef struct Object { void **methods; BOOL is_factory; } Object;

static HRESULT query(Object *self, REFIID wanted, void **out);
static HRESULT activate(Object *self, Object **out);
static ULONG add_reference(Object *self) { return 2; }
static ULONG release(Object *self) { return 1; }
static HRESULT interfaces(Object *self, ULONG *count, IID **ids) { return E_NOTIMPL; }
static HRESULT class_name(Object *self, void **name) { return E_NOTIMPL; }
static HRESULT trust(Object *self, int *level) { *level = 0; return S_OK; }
static HRESULT unknown(Object *self) { return E_NOTIMPL; }
static HRESULT subscribe(Object *self, void *handler, INT64 *token) { *token = 1; return S_OK; }
static HRESULT unsubscribe(Object *self, INT64 token) { return S_OK; }
static HRESULT effects(Object *self, BYTE *are_on) { *are_on = 0; return S_OK; }
static HRESULT color(Object *self, int kind, Color *out)
{
    static const Color background = {255, 255, 255, 255}, text = {255, 0, 0, 0}, accent = {255, 0, 120, 215};
    *out = kind == 0 ? background : kind == 1 ? text : accent;
    return S_OK;
}

#define HEAD (void *)query, (void *)add_reference, (void *)release, (void *)interfaces, (void *)class_name, (void *)trust
#define SIX (void *)unknown, (void *)unknown, (void *)unknown, (void *)unknown, (void *)unknown, (void *)unknown
static void *factory_methods[] = {HEAD, (void *)activate};
static void *first_methods[] = {HEAD, SIX, SIX, (void *)unknown};
static void *third_methods[] = {HEAD, (void *)color, (void *)subscribe, (void *)unsubscribe};
static void *fourth_methods[] = {HEAD, (void *)effects, (void *)subscribe, (void *)unsubscribe};
static Object factory = {factory_methods, TRUE}, first = {first_methods}, third = {third_methods}, fourth = {fourth_methods};

static const GUID
    IUnknown_ = {0, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}},
    IInspectable_ = {0xaf86e2e0, 0xb12d, 0x4c6a, {0x9c, 0x5a, 0xd7, 0xaa, 0x65, 0x10, 0x1e, 0x90}},
    IActivationFactory_ = {0x35, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}},
    IAgileObject_ = {0x94ea2b94, 0xe9cc, 0x49e0, {0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90}},
    IUISettings_ = {0x85361600, 0x1c63, 0x4627, {0xbc, 0xb1, 0x3a, 0x89, 0xe0, 0xbc, 0x9c, 0x55}},
    IUISettings3_ = {0x03021be4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xf7, 0xd0, 0x6d, 0x7b}},
    IUISettings4_ = {0x52bb3002, 0x919b, 0x4d6b, {0x9b, 0x78, 0x8d, 0xd6, 0x6f, 0xf4, 0xb9, 0x3b}};

static HRESULT query(Object *self, REFIID wanted, void **out)
{
    *out = NULL;
    if (IsEqualGUID(wanted, &IUnknown_) || IsEqualGUID(wanted, &IInspectable_) || IsEqualGUID(wanted, &IAgileObject_)) *out = self;
    else if (self->is_factory) { if (IsEqualGUID(wanted, &IActivationFactory_)) *out = self; }
    else if (IsEqualGUID(wanted, &IUISettings_)) *out = &first;
    else if (IsEqualGUID(wanted, &IUISettings3_)) *out = &third;
    else if (IsEqualGUID(wanted, &IUISettings4_)) *out = &fourth;
    return *out ? S_OK : E_NOINTERFACE;
}

static HRESULT activate(Object *self, Object **out) { *out = &first; return S_OK; }
__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *name, Object **out) { *out = &factory; return S_OK; }
__declspec(dllexport) HRESULT WINAPI DllGetClassObject(REFCLSID id, REFIID wanted, void **out) { *out = NULL; return CLASS_E_CLASSNOTAVAILABLE; }
__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, LPVOID reserved) { return TRUE; }
