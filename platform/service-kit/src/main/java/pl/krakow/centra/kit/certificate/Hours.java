package pl.krakow.centra.kit.certificate;

import java.math.BigDecimal;

/** Minutes as they stand on paper. */
public final class Hours {

    private static final int MINUTES_PER_HOUR = 60;

    private Hours() {}

    /** As hours with at most two decimal places, exact for quarters of an hour. */
    public static BigDecimal of(long minutes) {
        var hours = BigDecimal.valueOf(minutes * 100L / MINUTES_PER_HOUR, 2).stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }
}
