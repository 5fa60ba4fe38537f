// Declares the limits on entities, which expat.h hides although the library has them.
#define XML_DTD 1
#include <expat.h>
