/* The header stands alone, and may be included twice. Compiled as C90, C99 and C11, and as C++11, 17 and 20. */
#include <seam_phones.h>
#include <seam_phones.h>

typedef char *(*operation)(seam_client, const char *);

int main(void) {
    operation operations[] = {seam_phones_list, seam_phones_get, seam_phones_deactivate, seam_phones_simulate_create_sandbox_phone};
    return seam_abi_version() == 1 && operations[0] != 0 ? 0 : 1;
}
