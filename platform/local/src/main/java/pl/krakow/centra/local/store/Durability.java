package pl.krakow.centra.local.store;

/** What an acknowledged write has survived. */
enum Durability {
    /** The write is in the operating system's hands: it survives the death of this process. */
    COMMITTED,
    /** The write is on the disk: it survives a power cut, too. */
    SYNCED,
    /** Nothing. Only for tests that must see writes lost. */
    NONE
}
