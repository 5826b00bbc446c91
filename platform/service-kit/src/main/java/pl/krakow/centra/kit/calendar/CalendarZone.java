package pl.krakow.centra.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;
import java.util.Optional;

import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as calendars are told of it: the rules that hold now, taken from the JDK as every other computation here is.
 * ical4j's own definitions go back to 1880, which makes 170 lines in front of one meeting; they are used only for zones whose
 * rules can't be said in two yearly ones.
 */
final class CalendarZone {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int A_YEAR_UNDER_THE_RULES = 2000;

    private CalendarZone() {}

    static VTimeZone of(ZoneId zone) {
        var rules = zone.getRules();
        if (rules.isFixedOffset()) {
            var offset = rules.getOffset(BEGINNING);
            return with(zone, observance(new Standard(), BEGINNING, offset, offset, offset.getId()));
        }
        var yearly = rules.getTransitionRules();
        if (yearly.size() != 2 || !yearly.stream().allMatch(rule -> days(rule).isPresent())) {
            return TimeZoneRegistryFactory.getInstance()
                    .createRegistry()
                    .getTimeZone(zone.getId())
                    .getVTimeZone();
        }
        return with(zone, yearly.stream().map(rule -> yearly(zone, rule)).toArray(Observance[]::new));
    }

    private static Observance yearly(ZoneId zone, ZoneOffsetTransitionRule rule) {
        boolean summer = !rule.getOffsetAfter().equals(rule.getStandardOffset());
        var first = rule.createTransition(A_YEAR_UNDER_THE_RULES);
        var observance = observance(
                summer ? new Daylight() : new Standard(),
                first.getDateTimeBefore(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter(),
                name(zone, summer));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=%d;BYDAY=%s"
                .formatted(rule.getMonth().getValue(), days(rule).orElseThrow())));
        return observance;
    }

    private static String name(ZoneId zone, boolean summer) {
        var names = java.util.TimeZone.getTimeZone(zone);
        return names.getDisplayName(summer, java.util.TimeZone.SHORT, Locale.ROOT)
                        .isEmpty()
                ? zone.getDisplayName(TextStyle.SHORT, Locale.ROOT)
                : names.getDisplayName(summer, java.util.TimeZone.SHORT, Locale.ENGLISH);
    }

    /** Which weekday of the month, e.g. {@code -1SU}; nothing when it isn't counted from either end. */
    private static Optional<String> days(ZoneOffsetTransitionRule rule) {
        DayOfWeek day = rule.getDayOfWeek();
        int indicator = rule.getDayOfMonthIndicator();
        if (day == null || rule.isMidnightEndOfDay()) {
            return Optional.empty();
        }
        var name = day.name().substring(0, 2);
        boolean last = indicator == -1 || indicator + 6 == rule.getMonth().minLength();
        if (last) {
            return Optional.of("-1" + name);
        }
        return indicator > 0 && indicator % 7 == 1 ? Optional.of(indicator / 7 + 1 + name) : Optional.empty();
    }

    private static Observance observance(
            Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after, String name) {
        observance.add(new DtStart<>(from));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(name));
        return observance;
    }

    private static VTimeZone with(ZoneId zone, Observance... observances) {
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        for (var observance : observances) {
            definition.add(observance);
        }
        return definition;
    }
}
