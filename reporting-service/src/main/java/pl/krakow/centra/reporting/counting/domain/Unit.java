package pl.krakow.centra.reporting.counting.domain;

/** What an indicator's figure is a number of. */
public enum Unit {
    BOOKING("booking"),
    EVENT("event"),
    /** Shown in hours, rounded there and nowhere before. */
    MINUTE("minute"),
    PERSON("person"),
    APPOINTMENT("appointment"),
    SESSION("session"),
    MEETING("meeting"),
    COURSE("course"),
    STEP("step"),
    /** A group's way to an association. */
    PATH("path"),
    /** Of the knowledge base. */
    ENTRY("entry"),
    /** Of the knowledge base: an entry opened, a file downloaded, a search. */
    USE("use"),
    OPPORTUNITY("opportunity"),
    PLACEMENT("placement"),
    AGREEMENT("agreement"),
    CERTIFICATE("certificate"),
    /** A hundredth of a zloty. */
    GROSZ("grosz"),
    /** A share of a whole: of 1,000. Shares never add up. */
    PER_MILLE("perMille"),
    BENEFICIARY("beneficiary", true),
    VOLUNTEER("volunteer", true),
    PARTICIPANT("participant", true),
    /** A working group. */
    GROUP("group", true);

    private final String id;
    private final boolean countedOnce;

    Unit(String id) {
        this(id, false);
    }

    Unit(String id, boolean countedOnce) {
        this.id = id;
        this.countedOnce = countedOnce;
    }

    /** Whether one of them counts once in any period and over any centres, however often it occurs. */
    public boolean isCountedOnce() {
        return countedOnce;
    }

    public String id() {
        return id;
    }
}
