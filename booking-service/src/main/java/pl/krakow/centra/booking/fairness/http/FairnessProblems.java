package pl.krakow.centra.booking.fairness.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.kit.problem.Problem;

/** What keeps a beneficiary from a booking, in the words of HTTP. */
public final class FairnessProblems {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private FairnessProblems() {}

    public static Problem of(TooLittleEquipment equipment) {
        return new Problem(BookingProblem.EQUIPMENT_NOT_AVAILABLE)
                .arguments(equipment.code(), equipment.wanted(), equipment.free())
                .with("equipment", equipment.code())
                .with("wanted", equipment.wanted())
                .with("free", equipment.free());
    }

    /** Numbers stand where every language declines nothing after them. */
    public static Problem of(QuotaUsedUp quota) {
        var rule = quota.rule();
        var used = units(quota.usedUnits());
        return new Problem(BookingProblem.QUOTA_EXCEEDED)
                .arguments(
                        used,
                        rule.limit(),
                        rule.period().ordinal(),
                        rule.scope().ordinal(),
                        rule.unit().ordinal(),
                        text(quota.freeAgain()))
                .with("rule", rule.code())
                .with("scope", rule.scope())
                .with("period", rule.period())
                .with("unit", rule.unit())
                .with("used", used)
                .with("limit", rule.limit())
                .with("freeAgain", quota.freeAgain());
    }

    public static Problem of(Sanction sanction) {
        return new Problem(BookingProblem.SANCTIONED)
                .arguments(
                        text(sanction.lastDate()),
                        sanction.because().stream()
                                .map(Strike::date)
                                .sorted()
                                .map(FairnessProblems::text)
                                .collect(Collectors.joining(", ")))
                .with("sanction", sanction.id())
                .with("effect", sanction.rule().effect())
                .with("until", sanction.lastDate())
                .with("because", StrikeView.of(sanction))
                .with("ask", "COORDINATOR");
    }

    /** Whole where it can be, e.g. 2 or 2.5. */
    static BigDecimal units(double value) {
        var exact = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** Days of the calendar as people of the city write them. */
    private static String text(LocalDate date) {
        return DAY.format(date);
    }
}
