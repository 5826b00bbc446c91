package pl.krakow.centra.volunteering.volunteers.domain;

/** How old somebody is, as exactly as figures need it. */
public enum AgeBand {
    UNDER_13(12),
    FROM_13_TO_17(17),
    FROM_18_TO_24(24),
    FROM_25_TO_34(34),
    FROM_35_TO_49(49),
    FROM_50_TO_64(64),
    FROM_65(Integer.MAX_VALUE);

    private final int oldest;

    AgeBand(int oldest) {
        this.oldest = oldest;
    }

    static AgeBand of(int age) {
        for (var band : values()) {
            if (age <= band.oldest) {
                return band;
            }
        }
        return FROM_65;
    }
}
