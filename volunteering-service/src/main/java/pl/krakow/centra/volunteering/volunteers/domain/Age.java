package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.LocalDate;

/**
 * How old somebody is by Polish law. An age is reached as the birthday begins; who was born on 29 February reaches it on the
 * 28th in a year without one (Civil Code, article 112).
 */
public final class Age {

    /** From here on nobody else answers for a person (article 10). */
    public static final int FULL = 18;

    /** Below, a guardian acts in the person's place (article 12). */
    public static final int LIMITED_CAPACITY = 13;

    private Age() {}

    /** Full years on that day; negative before the birth. */
    public static int on(LocalDate day, LocalDate bornOn) {
        int years = day.getYear() - bornOn.getYear();
        return bornOn.plusYears(years).isAfter(day) ? years - 1 : years;
    }
}
