package county.gateway.limit;

/** The allowances that addresses have beside the general one. */
enum Share {
    FILES,
    LOGIN,
    PUBLIC_WRITES,
    GENERAL
}
