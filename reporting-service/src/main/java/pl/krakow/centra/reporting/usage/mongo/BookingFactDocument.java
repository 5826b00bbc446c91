package pl.krakow.centra.reporting.usage.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Day;

@TypeAlias("bookingFact")
record BookingFactDocument(
        @Id String id,
        long version,
        String centre,
        String date,
        String room,
        BookingState state,
        BeneficiaryKind kind,
        int beneficiary,
        int minutes,
        int people,
        List<DayDocument> formerDays) {

    record DayDocument(String centre, String date) {

        Day toDay() {
            return new Day(centre, LocalDate.parse(date));
        }

        static DayDocument of(Day day) {
            return new DayDocument(day.centre(), day.date().toString());
        }
    }

    static BookingFactDocument of(BookingFact fact) {
        return new BookingFactDocument(
                fact.bookingId().toString(),
                fact.version(),
                fact.day().centre(),
                fact.day().date().toString(),
                fact.room(),
                fact.state(),
                fact.kind(),
                fact.beneficiary(),
                fact.minutes(),
                fact.people(),
                fact.formerDays().stream().map(DayDocument::of).toList());
    }

    BookingFact toFact() {
        Set<Day> former = formerDays.stream().map(DayDocument::toDay).collect(Collectors.toSet());
        return new BookingFact(
                UUID.fromString(id),
                version,
                new Day(centre, LocalDate.parse(date)),
                room,
                state,
                kind,
                beneficiary,
                minutes,
                people,
                former);
    }
}
