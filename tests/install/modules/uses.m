// Clang's modules, as Swift and Objective-C use them.
@import SeamPhones;
int main(void) { return seam_abi_version() == SEAM_PHONES_ABI_VERSION ? 0 : 1; }
