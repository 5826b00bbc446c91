package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What is known of when rooms are open, of every centre. */
public interface OpenTimes {

    /** Keeps one more change of a centre's hours; the same again changes nothing. */
    void keep(HoursFact hours);

    /** Keeps it unless a newer one, or the same, is already there. */
    void keep(RoomFact room);

    /** Keeps it unless a newer one, or the same, is already there. */
    void keep(ClosureFact closure);

    Known all();

    /** Another one for what is stored elsewhere. */
    String storedAs();

    /** All that is known. */
    record Known(List<HoursFact> hours, List<RoomFact> rooms, List<ClosureFact> closures) {

        public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

        public Known {
            hours = List.copyOf(hours);
            rooms = List.copyOf(rooms);
            closures = List.copyOf(closures);
        }

        public OpenHours of(String centre, ZoneId zone, Predicate<LocalDate> holidays) {
            return new OpenHours(
                    hours.stream()
                            .filter(fact -> fact.centre().equals(centre))
                            .sorted(Comparator.comparingLong(HoursFact::version))
                            .toList(),
                    rooms.stream()
                            .filter(fact -> fact.centre().equals(centre))
                            .sorted(Comparator.comparing(RoomFact::room))
                            .toList(),
                    closures.stream()
                            .filter(fact -> fact.centre().equals(centre))
                            .toList(),
                    zone,
                    holidays);
        }
    }
}
