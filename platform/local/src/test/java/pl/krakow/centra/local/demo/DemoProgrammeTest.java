package pl.krakow.centra.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoCentre.OpenHours;

class DemoProgrammeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final List<DemoCentre> CENTRES = List.of(
            new DemoCentre(
                    "reymonta",
                    List.of(new DemoRoom("1w038", 20), new DemoRoom("1w039", 20), new DemoRoom("1w040", 70)),
                    weekdays(),
                    1.0),
            new DemoCentre("nowa-huta", List.of(new DemoRoom("p3", 14), new DemoRoom("p6", 40)), weekdays(), 0.6));

    private final DemoPlan meetings = DemoPlan.of(2026, CENTRES);
    private final List<DemoEvent> events = plan(FIRST, LAST);

    @Test
    void hasSomethingOnInEveryWeek() {
        var weeks = events.stream()
                .filter(event -> event.centre().equals("nowa-huta"))
                .map(event -> event.start().toLocalDate().with(DayOfWeek.MONDAY))
                .distinct()
                .count();

        assertThat(weeks).isGreaterThanOrEqualTo(50);
        assertThat(events.stream().map(event -> event.what().kind()).collect(Collectors.toSet()))
                .contains("TRAINING", "SEMINAR", "DEBATE", "CONFERENCE", "FAIR", "EXHIBITION", "OTHER");
        assertThat(events.stream().map(DemoEvent::demand)).contains(DemoEvent.Demand.values());
    }

    @Test
    void drawsAWeekByItself() {
        var june = plan(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 29));

        assertThat(june).isNotEmpty();
        assertThat(events).containsAll(june);
        assertThat(plan(FIRST, LAST)).isEqualTo(events);
    }

    @Test
    void takesNoRoomThatIsTaken() {
        record Taken(String room, LocalDate date, LocalTime from, LocalTime until) {}
        var taken = meetings.bookings().stream()
                .map(each -> new Taken(each.centre() + each.room(), each.date(), each.from(), each.until()))
                .collect(Collectors.toList());
        events.forEach(each -> taken.add(new Taken(
                each.centre() + each.room(),
                each.start().toLocalDate(),
                each.start().toLocalTime(),
                each.end().toLocalTime())));
        taken.sort(Comparator.comparing(Taken::room).thenComparing(Taken::date).thenComparing(Taken::from));

        for (int n = 1; n < taken.size(); n++) {
            var one = taken.get(n - 1);
            var next = taken.get(n);
            boolean sameRoom = one.room().equals(next.room()) && one.date().equals(next.date());
            assertThat(sameRoom && next.from().isBefore(one.until()))
                    .as("%s and %s", one, next)
                    .isFalse();
        }
    }

    @Test
    void readsAllOfItsTexts() {
        assertThat(DemoTexts.happenings()).allSatisfy(what -> {
            assertThat(what.title()).containsKeys("pl", "en", "uk");
            assertThat(what.about()).containsKey("pl");
            assertThat(what.seats()).isPositive();
        });
        assertThat(DemoTexts.knowledge())
                .allSatisfy(text -> assertThat(text.body()).containsKey("pl"));
        assertThat(DemoTexts.counsels())
                .allSatisfy(counsel -> assertThat(DemoTexts.adviceQuestions())
                        .anyMatch(question -> counsel.fields().contains(question.field())));
        assertThat(DemoTexts.roles()).isNotEmpty();
        assertThat(DemoTexts.actions()).isNotEmpty();
        assertThat(DemoTexts.groups()).isNotEmpty();
        assertThat(DemoTexts.promises()).isNotEmpty();
    }

    @Test
    void namesNobodyTwice() {
        assertThat(IntStream.range(0, 400).mapToObj(n -> DemoNames.of(BeneficiaryKind.ORGANISATION, n)))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 200).mapToObj(n -> DemoNames.of(BeneficiaryKind.INFORMAL_GROUP, n)))
                .doesNotHaveDuplicates();
        assertThat(DemoNames.address("Łucja Żółw")).isEqualTo("lucja.zolw@example.org");
    }

    private List<DemoEvent> plan(LocalDate from, LocalDate until) {
        return new DemoProgramme(DemoDiary.of(meetings.bookings())).plan(CENTRES, from, until);
    }

    private static SortedMap<LocalDate, OpenHours> weekdays() {
        var days = new TreeMap<LocalDate, OpenHours>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, new OpenHours(LocalTime.of(9, 0), LocalTime.of(20, 0)));
            }
        }
        return days;
    }
}
