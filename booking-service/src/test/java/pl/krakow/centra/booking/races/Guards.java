package pl.krakow.centra.booking.races;

/** What keeps anything from being given twice, and what is taken away to see whether that would be noticed. */
enum Guards {
    ALL,
    /** Nobody looks at the version of a day sheet they overwrite. */
    NONE_ON_SHEETS,
    /** Nobody looks at the version of a ledger they overwrite. */
    NONE_ON_LEDGERS
}
