package pl.krakow.centra.volunteering.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.hours.domain.DayTotal;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers.Confirmed;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers.Selection;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Adds up confirmed hours of a period: of a centre, an organisation, a person. People and placements are counted once in each
 * line and once in the total, so lines of people needn't add up to it.
 */
@Component
@RequiredArgsConstructor
public class TotalHours {

    private final HoursLedgers ledgers;
    private final Volunteers volunteers;
    private final AgreementParties parties;

    /** What makes a line. */
    public enum By {
        ORGANISATION,
        VOLUNTEER,
        PLACEMENT,
        MONTH
    }

    /**
     * A line, or the total.
     *
     * @param key whose or of what it is; empty for the total
     * @param grosz what those hours are worth that a rate holds for
     * @param unvaluedMinutes of days no rate holds for
     */
    public record Sum(String key, long minutes, long grosz, long unvaluedMinutes, int volunteers, int placements) {}

    public record Totals(Sum total, List<Sum> lines) {}

    /** A centre's for its staff, an organisation's for who acts for it; nothing when who asks is neither. */
    public Optional<Totals> at(
            CentreId centre, @Nullable OrganisationId organisation, LocalDate from, LocalDate to, By by, Actor actor) {
        boolean may =
                parties.isStaff(actor, centre.value()) || organisation != null && parties.actsFor(actor, organisation);
        return may
                ? Optional.of(
                        totals(ledgers.confirmed(new Selection(centre.value(), organisation, null, from, to)), by))
                : Optional.empty();
    }

    /** Of the volunteer with this account, at all centres. */
    public Totals mine(LocalDate from, LocalDate to, By by, Actor actor) {
        return totals(
                volunteers
                        .ofSubject(actor.subject())
                        .map(volunteer -> ledgers.confirmed(new Selection(null, null, volunteer.id(), from, to)))
                        .orElseGet(List::of),
                by);
    }

    static Totals totals(List<Confirmed> confirmed, By by) {
        BiFunction<Confirmed, DayTotal, String> key = switch (by) {
            case ORGANISATION -> (each, _) -> each.organisation().toString();
            case VOLUNTEER -> (each, _) -> each.volunteer().toString();
            case PLACEMENT -> (each, _) -> each.placement().toString();
            case MONTH -> (_, day) -> YearMonth.from(day.day()).toString();
        };
        Map<String, Summing> lines = new TreeMap<>(Comparator.naturalOrder());
        var total = new Summing();
        for (var each : confirmed) {
            for (var day : each.days()) {
                lines.computeIfAbsent(key.apply(each, day), _ -> new Summing()).add(each, day);
                total.add(each, day);
            }
        }
        return new Totals(
                total.sum(""),
                lines.entrySet().stream()
                        .map(line -> line.getValue().sum(line.getKey()))
                        .toList());
    }

    private static final class Summing {
        private long minutes;
        private long grosz;
        private long unvalued;
        private final Set<UUID> people = new HashSet<>();
        private final Set<UUID> places = new HashSet<>();

        void add(Confirmed of, DayTotal day) {
            minutes += day.minutes();
            var value = day.grosz();
            if (value == null) {
                unvalued += day.minutes();
            } else {
                grosz += value;
            }
            people.add(of.volunteer().value());
            places.add(of.placement().value());
        }

        Sum sum(String key) {
            return new Sum(key, minutes, grosz, unvalued, people.size(), places.size());
        }
    }
}
